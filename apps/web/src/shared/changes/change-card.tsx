import type { ChangeView } from '@samenkoers/contract';
import type { ChangeState } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { DataTable } from '../../ui/data-table.js';
import type { IconName } from '../../ui/icon.js';
import { Alert, Status, type Tone } from '../../ui/message.js';
import { type Definition, DefinitionList } from '../../ui/structure.js';
import { settingValue, settingWord } from '../domain/by-laws-words.js';
import { CHANGE_STATE_WORDS } from '../domain/change-words.js';
import { formatDate, formatMoment } from '../format/dates.js';
import { Deadline } from '../format/moment.js';
import { m } from '../i18n/messages.js';
import { AnswerChange } from './answer-change.js';
import { cannotConfirmSentence, teamRoleWord } from './change-sentences.js';
import { changeTitle } from './change-title.js';

const LOOKS: Readonly<Record<ChangeState, { readonly tone: Tone; readonly icon: IconName }>> = {
  pending: { tone: 'attention', icon: 'clock' },
  confirmed: { tone: 'positive', icon: 'check' },
  declined: { tone: 'negative', icon: 'cross' },
  withdrawn: { tone: 'neutral', icon: 'dash' },
  lapsed: { tone: 'neutral', icon: 'clock' },
};

type Props = {
  readonly change: ChangeView;
  readonly now: number;
  /** Says what was done, once it was; the card itself may have gone by then. */
  readonly onDone: (said: string) => void;
};

/** One change that takes a second person: what changes, who proposed it and why, and what this person can do about it. */
export const ChangeCard = ({ change, now, onDone }: Props): ReactElement => {
  const { number, kind, state, confirm } = change;
  const isPending = state === 'pending';
  return (
    <article
      className={isPending ? 'sk-card sk-card--attention' : 'sk-card'}
      id={`wijziging-${number}`}
      tabIndex={-1}
      aria-labelledby={`wijziging-${number}-titel`}
    >
      <div className="sk-cluster sk-cluster--apart">
        <h3 id={`wijziging-${number}-titel`}>
          {changeTitle(kind, change.organisation?.name ?? null)}{' '}
          <span className="sk-subtle sk-small">{m.change_number({ n: number })}</span>
        </h3>
        <Status {...LOOKS[state]}>{CHANGE_STATE_WORDS[state]()}</Status>
      </div>
      {change.settings.length === 0 ? null : <SettingChanges change={change} />}
      <DefinitionList wide items={[...factsOf(change), ...endOf(change, now)]} />
      {confirm !== null && !confirm.allowed ? (
        <Alert title={m.change_cannot_title()}>
          <p>{cannotConfirmSentence(confirm.reason)}</p>
        </Alert>
      ) : null}
      {change.personEmail !== null && confirm?.allowed === true ? <p>{m.change_email_check()}</p> : null}
      {isPending ? <AnswerChange change={change} onDone={onDone} /> : null}
    </article>
  );
};

const SettingChanges = ({ change }: { readonly change: ChangeView }): ReactElement => (
  <DataTable
    caption={m.change_settings_caption({ version: change.baseVersion ?? '' })}
    columns={[
      { key: 'setting', header: m.change_col_setting(), cell: ({ field }) => settingWord(field) },
      { key: 'before', header: m.change_col_before(), cell: ({ before }) => settingValue(before) },
      { key: 'after', header: m.change_col_after(), cell: ({ after }) => <strong>{settingValue(after)}</strong> },
    ]}
    rows={change.settings}
    rowKey={({ field }) => field}
  />
);

const factsOf = (change: ChangeView): readonly Definition[] => [
  ...(change.personName === null ? [] : [{ term: m.change_fact_person(), value: change.personName }]),
  ...(change.personEmail === null ? [] : [{ term: m.change_fact_email(), value: change.personEmail }]),
  ...(change.teamRole === null ? [] : [{ term: m.change_fact_team_role(), value: teamRoleWord(change) }]),
  ...(change.from === null ? [] : [{ term: m.change_fact_from(), value: formatDate(change.from) }]),
  ...(change.until === null ? [] : [{ term: m.change_fact_until(), value: formatDate(change.until) }]),
  { term: m.change_fact_reason(), value: <span className="sk-prewrap">{change.reason}</span> },
  {
    term: m.change_fact_proposed(),
    value: m.change_by_on({ name: change.proposedBy, moment: formatMoment(change.proposedAt) }),
  },
  ...(change.decidedBy === null || change.decidedOn === null
    ? []
    : [
        {
          term: m.change_fact_decided(),
          value: m.change_by_on({ name: change.decidedBy, moment: formatDate(change.decidedOn) }),
        },
      ]),
];

const ANSWERED_TERMS = {
  confirmed: m.change_fact_confirmed,
  declined: m.change_fact_declined,
  withdrawn: m.change_fact_withdrawn,
};

/** Until when it waits, or how it ended. */
const endOf = (change: ChangeView, now: number): readonly Definition[] => {
  const { state, answeredBy, answeredAt, note } = change;
  if (state === 'pending') {
    return [{ term: m.change_fact_lapses(), value: <Deadline at={change.lapsesAt} now={now} /> }];
  }
  if (state === 'lapsed') return [{ term: m.change_fact_lapsed(), value: formatMoment(change.lapsesAt) }];
  const moment = answeredAt === null ? '' : formatMoment(answeredAt);
  return [
    { term: ANSWERED_TERMS[state](), value: m.change_by_on({ name: answeredBy ?? change.proposedBy, moment }) },
    ...(note === null ? [] : [{ term: m.change_fact_note(), value: <span className="sk-prewrap">{note}</span> }]),
  ];
};
