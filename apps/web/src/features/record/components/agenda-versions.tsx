import type { AgendaVersionView } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { StateStatus } from '../../../shared/domain/state-status.js';
import type { Words } from '../../../shared/domain/words.js';
import { instantFromLocalInput, today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm, Reveal } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { useProgramme } from '../../../shared/programme/queries.js';
import { may, useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { TextArea, TextField } from '../../../ui/field.js';
import { EmptyState, Status } from '../../../ui/message.js';
import { Disclosure, Section } from '../../../ui/structure.js';

const VERSION_WORDS: Words<AgendaVersionView['state']> = {
  proposed: m.agendaversion_proposed,
  adopted: m.agendaversion_adopted,
  rejected: m.agendaversion_rejected,
};

const DAY = 86_400_000;

/** The versions of the agenda, putting a new one forward, and opening its adoption round. */
export const AgendaVersions = ({ versions }: { readonly versions: readonly AgendaVersionView[] }): ReactElement => {
  const mayRun = may(useSession(), 'round:run');
  return (
    <Section id="agenda-versions" title={m.cockpit_agenda_versions()}>
      {versions.length === 0 ? <EmptyState title={m.cockpit_agenda_versions_none()} /> : null}
      {versions.map((version) => (
        <article key={version.number} className="sk-card">
          <div className="sk-cluster sk-cluster--apart">
            <h3>{m.item_agenda_version({ n: version.number, title: version.title })}</h3>
            <Status
              tone={version.state === 'adopted' ? 'positive' : version.state === 'rejected' ? 'negative' : 'neutral'}
              icon="flag"
            >
              {VERSION_WORDS[version.state]()}
            </Status>
          </div>
          {version.note === '' ? null : <p>{version.note}</p>}
          <p className="sk-cluster">
            {version.rounds.map((number) => (
              <TextLink key={number} to="/rondes/$round" params={{ round: String(number) }}>
                {m.round_number({ n: number })}
              </TextLink>
            ))}
          </p>
          <Disclosure summary={m.cockpit_agenda_version_items({ n: version.items.length })}>
            <ol>
              {version.items.map(({ slug, title, state }) => (
                <li key={slug}>
                  <TextLink to="/agenda/$item" params={{ item: slug }}>
                    {title}
                  </TextLink>{' '}
                  <StateStatus state={state} />
                </li>
              ))}
            </ol>
          </Disclosure>
          {mayRun && version.state === 'proposed' ? (
            <Reveal action={m.round_open_adoption()}>
              {(close) => <AdoptionForm version={version.number} onClose={close} />}
            </Reveal>
          ) : null}
        </article>
      ))}
      {mayRun ? (
        <Reveal action={m.cockpit_agenda_version_new()}>{(close) => <ProposeForm onClose={close} />}</Reveal>
      ) : null}
    </Section>
  );
};

const ProposeForm = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const act = useAct('proposeAgendaVersion', { touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ title, note })).ok) onClose();
  };
  return (
    <ActForm
      label={m.cockpit_agenda_version_new()}
      action={m.cockpit_agenda_version_new()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <TextField
        label={m.cockpit_agenda_version_title()}
        value={title}
        error={issueFor(act, 'title')}
        onChange={setTitle}
      />
      <TextArea
        label={m.cockpit_agenda_version_note()}
        optional={m.optional()}
        value={note}
        error={issueFor(act, 'note')}
        limit={limitOf(TEXT_LIMITS.summary)}
        onChange={setNote}
      />
    </ActForm>
  );
};

const AdoptionForm = ({
  version,
  onClose,
}: {
  readonly version: number;
  readonly onClose: () => void;
}): ReactElement => {
  const days = useProgramme().byLaws.roundDays['adoption'] ?? 28;
  const [closing, setClosing] = useState(() => `${today(Date.now() + days * DAY)}T17:00`);
  const act = useAct('openRound', { touches: RECORD });
  const closesAt = instantFromLocalInput(closing);
  const submit = async (): Promise<void> => {
    if (closesAt === undefined) return;
    if ((await act.submit({ kind: 'adoption', agendaVersion: version, closesAt })).ok) onClose();
  };
  return (
    <ActForm
      label={m.round_open_adoption()}
      action={m.round_open_adoption()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onClose}
    >
      <p>{m.round_open_about()}</p>
      <TextField
        label={m.round_open_closes()}
        description={m.round_open_closes_about({ days })}
        type="datetime-local"
        short
        value={closing}
        error={closesAt === undefined ? m.issue_too_small() : issueFor(act, 'closesAt')}
        onChange={setClosing}
      />
    </ActForm>
  );
};
