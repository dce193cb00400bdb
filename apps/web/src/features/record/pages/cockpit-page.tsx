import type { CockpitView } from '@samenkoers/contract';
import type { ItemState } from '@samenkoers/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { isBeforeGate } from '../../../shared/domain/gates.js';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { RoundStatus, StateStatus } from '../../../shared/domain/state-status.js';
import { hiddenSentence, sumSentence } from '../../../shared/domain/sum-sentence.js';
import { PRINCIPLE_WORDS, ROUND_KIND_WORDS, STATE_WORDS } from '../../../shared/domain/words.js';
import { formatAmount } from '../../../shared/format/amounts.js';
import { formatDay, formatMoment } from '../../../shared/format/dates.js';
import { Deadline } from '../../../shared/format/moment.js';
import { capital } from '../../../shared/format/text.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { DefinitionList, Section } from '../../../ui/structure.js';
import { AgendaVersions } from '../components/agenda-versions.js';
import { OutOfBalance } from '../components/out-of-balance.js';
import { RemindButton } from '../components/remind-button.js';
import { RunningUrgencyRound } from '../components/running-urgency-round.js';
import { TaskList } from '../components/task-list.js';
import { recordQueries } from '../queries.js';

type RunningRound = CockpitView['rounds'][number];
type StageItem = CockpitView['stages'][number]['items'][number];
type Pool = CockpitView['pools'][number];

/** The programme manager's home: what to do, who has not answered, what every item lacks, what is left. */
export const CockpitPage = (): ReactElement => {
  const { data } = useSuspenseQuery(recordQueries.cockpit);
  const { data: agenda } = useSuspenseQuery(recordQueries.agendaVersions);
  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle title={m.cockpit_title()} site={m.site_name()} />
      <Section id="tasks" title={m.cockpit_tasks()}>
        {data.tasks.length === 0 ? (
          <EmptyState title={m.tasks_none_team()} />
        ) : (
          <TaskList tasks={data.tasks} now={data.now} />
        )}
      </Section>
      <Section id="rounds" title={m.cockpit_rounds()}>
        {data.rounds.length === 0 && data.urgencyRound === null ? <EmptyState title={m.cockpit_rounds_none()} /> : null}
        {data.urgencyRound === null ? null : <RunningUrgencyRound running={data.urgencyRound} now={data.now} />}
        {data.rounds.map((running) => (
          <RunningRoundCard key={running.round.number} running={running} now={data.now} />
        ))}
      </Section>
      <Section id="stages" title={m.cockpit_stages()}>
        {data.stages
          .filter(({ items }) => items.length > 0)
          .map(({ state, items }) => (
            <div key={state} className="sk-stack sk-stack--tight">
              <h3 className="sk-cluster">
                <StateStatus state={state} /> <span className="sk-subtle">{items.length}</span>
              </h3>
              <DataTable
                caption={m.cockpit_stage_caption({ state: STATE_WORDS[state](), n: items.length })}
                hideCaption
                even
                columns={stageColumns(state)}
                rows={items}
                rowKey={({ slug }) => slug}
              />
            </div>
          ))}
      </Section>
      {data.pools.length === 0 ? null : (
        <Section id="pools" title={m.cockpit_pools()}>
          <DataTable
            caption={m.cockpit_pools()}
            hideCaption
            columns={POOL_COLUMNS()}
            rows={data.pools}
            rowKey={({ name, year }) => `${name}-${year}`}
          />
        </Section>
      )}
      <OutOfBalance balance={data.balance} />
      <AgendaVersions versions={agenda.versions} />
    </div>
  );
};

const names = (organisations: readonly { readonly name: string }[]): string =>
  organisations.length === 0 ? m.cockpit_nobody() : organisations.map(({ name }) => shortName(name)).join(', ');

const RunningRoundCard = ({ running, now }: { readonly running: RunningRound; readonly now: string }): ReactElement => {
  const { round, notAnswered, pendingRatification, objections, lastReminder } = running;
  return (
    <article className="sk-card">
      <div className="sk-cluster sk-cluster--apart">
        <h3>
          <TextLink to="/rondes/$round" params={{ round: String(round.number) }}>
            {m.round_title({ kind: capital(ROUND_KIND_WORDS[round.kind]()), title: round.title })}
          </TextLink>
        </h3>
        <RoundStatus phase={round.phase} outcome={round.outcome} />
      </div>
      <p>
        {round.tally === null
          ? hiddenSentence(round.answered, round.n)
          : sumSentence(round.kind, round.tally, round.outcome)}
      </p>
      <p className="sk-small">
        {round.phase === 'open' ? m.round_closes() : m.round_closed_at()}{' '}
        <Deadline at={round.closesAt} now={Date.parse(now)} />
      </p>
      <DefinitionList
        wide
        items={[
          { term: m.cockpit_not_answered(), value: names(notAnswered) },
          ...(pendingRatification.length === 0
            ? []
            : [{ term: m.cockpit_pending(), value: names(pendingRatification) }]),
          ...(objections.length === 0 ? [] : [{ term: m.cockpit_objections(), value: names(objections) }]),
          ...(lastReminder === null ? [] : [{ term: m.cockpit_last_reminder(), value: formatMoment(lastReminder) }]),
        ]}
      />
      {round.phase === 'open' && notAnswered.length > 0 ? (
        <RemindButton round={round.number} silent={notAnswered} />
      ) : null}
    </article>
  );
};

const nothingLacks = (state: ItemState): string => {
  if (isBeforeGate(state)) return m.cockpit_nothing_lacking();
  return state === 'inProgress' ? m.cockpit_runs() : '–';
};

const stageColumns = (state: ItemState): readonly Column<StageItem>[] => [
  {
    key: 'item',
    header: m.cockpit_col_item(),
    cell: ({ slug, title }) => (
      <TextLink to="/agenda/$item" params={{ item: slug }} hash="principles">
        {title}
      </TextLink>
    ),
  },
  { key: 'since', header: m.cockpit_col_since(), cell: ({ stateSince }) => formatDay(stateSince) },
  {
    key: 'lacking',
    header: m.cockpit_col_lacking(),
    cell: ({ lacking }) =>
      lacking.length === 0 ? (
        nothingLacks(state)
      ) : (
        <ul>
          {lacking.map((code) => (
            <li key={code}>{PRINCIPLE_WORDS[code]()}</li>
          ))}
        </ul>
      ),
  },
  {
    key: 'waiting',
    header: m.cockpit_col_waiting(),
    cell: ({ waitingFor }) => (waitingFor.length === 0 ? '–' : names(waitingFor)),
  },
];

const POOL_COLUMNS = (): readonly Column<Pool>[] => [
  { key: 'pool', header: m.cockpit_col_pool(), cell: ({ name }) => name },
  { key: 'year', header: m.cockpit_col_year(), numeric: true, cell: ({ year }) => year },
  {
    key: 'capacity',
    header: m.cockpit_col_capacity(),
    numeric: true,
    cell: ({ kind, capacity }) => formatAmount(kind, capacity),
  },
  { key: 'drawn', header: m.cockpit_col_drawn(), numeric: true, cell: ({ kind, drawn }) => formatAmount(kind, drawn) },
  { key: 'left', header: m.cockpit_col_left(), numeric: true, cell: ({ kind, left }) => formatAmount(kind, left) },
];
