import type { Ability, Act, ItemView } from '@samenkoers/contract';
import { type ComponentType, type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { can } from '../../../shared/domain/abilities.js';
import type { Names } from '../../../shared/domain/facts.js';
import { obstacleSentence } from '../../../shared/domain/obstacles.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm, Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { ButtonLink } from '../../../ui/button.js';
import { TextArea } from '../../../ui/field.js';
import type { ActFormProps } from './act-form-props.js';

const forms = () => import('./steering-forms.js');
const LeadForm = lazyPart(async () => (await forms()).LeadForm);
const ResultForm = lazyPart(async () => (await forms()).ResultForm);
const CompleteForm = lazyPart(async () => (await forms()).CompleteForm);
const WindDownForm = lazyPart(async () => (await forms()).WindDownForm);

type Props = { readonly item: ItemView; readonly abilities: readonly Ability[]; readonly names: Names };

type PlainCommand = 'submitItem' | 'placeItemOnAgenda' | 'startItem' | 'resumeItem';
type ReasonCommand = 'returnItem' | 'withdrawItem' | 'pauseItem';

/** An act that needs nothing but a decision. */
const PLAIN: readonly {
  readonly act: Act;
  readonly command: PlainCommand;
  readonly title: () => string;
  readonly about: () => string;
}[] = [
  { act: 'submit', command: 'submitItem', title: m.act_submit, about: m.act_submit_about },
  {
    act: 'place-on-agenda',
    command: 'placeItemOnAgenda',
    title: m.act_place_on_agenda,
    about: m.act_place_on_agenda_about,
  },
  { act: 'start', command: 'startItem', title: m.act_start, about: m.act_start_about },
  { act: 'resume', command: 'resumeItem', title: m.act_resume, about: m.act_resume_about },
];

/** An act that must be explained. */
const REASONED: readonly {
  readonly act: Act;
  readonly command: ReasonCommand;
  readonly title: () => string;
  readonly ask: () => string;
  readonly danger?: true;
}[] = [
  { act: 'return', command: 'returnItem', title: m.act_return, ask: m.act_return_reason },
  { act: 'pause', command: 'pauseItem', title: m.act_pause, ask: m.act_pause_reason },
  { act: 'withdraw', command: 'withdrawItem', title: m.act_withdraw, ask: m.act_withdraw_reason, danger: true },
];

const FORMS: readonly {
  readonly act: Act;
  readonly title: () => string;
  readonly form: ComponentType<ActFormProps>;
}[] = [
  { act: 'set-lead', title: m.act_set_lead, form: LeadForm },
  { act: 'add-resident-result', title: m.act_add_resident_result, form: ResultForm },
  { act: 'complete', title: m.act_complete, form: CompleteForm },
  { act: 'plan-wind-down', title: m.wind_down_plan, form: WindDownForm },
  { act: 'new-version', title: m.act_new_version, form: (props) => <NewVersionForm {...props} /> },
];

/** What this person can do with the item itself; acts of organisations and rounds stand with their own parts of the page. */
export const ItemActs = ({ item, abilities, names }: Props): ReactElement | null => {
  const announce = useAnnounce();
  const acts = [...PLAIN, ...REASONED, ...FORMS].map(({ act }) => act);
  const isNothing = !can(abilities, 'edit-draft') && !acts.some((act) => can(abilities, act));
  if (isNothing && notYet(abilities).length === 0) return null;
  const done = (close: () => void) => () => {
    announce(m.run_done());
    close();
  };
  return (
    <section className="sk-panel sk-no-print" aria-labelledby="acts-title">
      <h2 id="acts-title">{m.acts_title()}</h2>
      <div className="sk-cluster">
        {can(abilities, 'edit-draft') ? (
          <ButtonLink to="/voorstellen/$item" params={{ item: item.slug }} look="primary">
            {m.act_edit_draft()}
          </ButtonLink>
        ) : null}
        {PLAIN.filter(({ act }) => can(abilities, act)).map(({ act, command, title, about }) => (
          <Reveal key={act} action={title()} look="primary">
            {(close) => (
              <PlainForm
                item={item}
                names={names}
                command={command}
                title={title()}
                about={about()}
                onDone={done(close)}
                onCancel={close}
              />
            )}
          </Reveal>
        ))}
        {FORMS.filter(({ act }) => can(abilities, act)).map(({ act, title, form: Form }) => (
          <Reveal key={act} action={title()}>
            {(close) => <Form item={item} names={names} onDone={done(close)} onCancel={close} />}
          </Reveal>
        ))}
        {REASONED.filter(({ act }) => can(abilities, act)).map(({ act, command, title, ask, danger }) => (
          <Reveal key={act} action={title()} look="subtle">
            {(close) => (
              <ReasonForm
                item={item}
                names={names}
                command={command}
                title={title()}
                ask={ask()}
                danger={danger === true}
                onDone={done(close)}
                onCancel={close}
              />
            )}
          </Reveal>
        ))}
      </div>
      <NotYet abilities={abilities} />
    </section>
  );
};

const TITLES: readonly (readonly [Act, () => string])[] = [...PLAIN, ...REASONED, ...FORMS].map(({ act, title }) => [
  act,
  title,
]);

/** Acts that are this person's, but that something stands in the way of now. */
const notYet = (abilities: readonly Ability[]): readonly string[] =>
  TITLES.flatMap(([act, title]) => {
    const ability = abilities.find((each) => each.act === act && !each.allowed);
    const reason = ability === undefined ? undefined : obstacleSentence(ability.reason);
    return reason === undefined ? [] : [m.act_why_not_line({ act: title(), reason })];
  });

const NotYet = ({ abilities }: { readonly abilities: readonly Ability[] }): ReactElement | null => {
  const lines = notYet(abilities);
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{m.act_why_not({ n: lines.length })}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
};

type PlainProps = ActFormProps & { readonly command: PlainCommand; readonly title: string; readonly about: string };

const PlainForm = ({ item, names, command, title, about, onDone, onCancel }: PlainProps): ReactElement => {
  const act = useAct(command, { params: { item: item.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit(undefined)).ok) onDone();
  };
  return (
    <ActForm
      label={title}
      action={title}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{about}</p>
    </ActForm>
  );
};

type ReasonProps = ActFormProps & {
  readonly command: ReasonCommand;
  readonly title: string;
  readonly ask: string;
  readonly danger: boolean;
};

const ReasonForm = ({ item, names, command, title, ask, danger, onDone, onCancel }: ReasonProps): ReactElement => {
  const [reason, setReason] = useState('');
  const act = useAct(command, { params: { item: item.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ reason })).ok) onDone();
  };
  return (
    <ActForm
      label={title}
      action={title}
      danger={danger}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextArea
        label={ask}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};

const NewVersionForm = ({ item, names, onDone, onCancel }: ActFormProps): ReactElement => {
  const [changeNote, setChangeNote] = useState('');
  const act = useAct('reviseItem', { params: { item: item.slug }, touches: [...RECORD, ['drafts']] });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ changeNote })).ok) onDone();
  };
  return (
    <ActForm
      label={m.act_new_version()}
      action={m.act_new_version()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.act_new_version_about()}</p>
      <TextArea
        label={m.act_new_version_note()}
        value={changeNote}
        error={issueFor(act, 'changeNote')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setChangeNote}
      />
    </ActForm>
  );
};
