import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ItemActs } from '../features/agenda/components/item-acts.js';
import { ItemFacts, ItemHeading } from '../features/agenda/components/item-facts.js';
import { ItemHistory } from '../features/agenda/components/item-history.js';
import { ItemText } from '../features/agenda/components/item-text.js';
import { ItemTrace } from '../features/agenda/components/item-trace.js';
import { NeedsTable } from '../features/agenda/components/needs-table.js';
import { PrincipleChecklist } from '../features/agenda/components/principle-checklist.js';
import { ResidentResults } from '../features/agenda/components/resident-results.js';
import { WindDown } from '../features/agenda/components/wind-down.js';
import { itemQueries } from '../features/agenda/queries.js';
import { CommitmentsSection } from '../features/commitments/components/commitments-section.js';
import { InvolvementSection } from '../features/commitments/components/involvement-section.js';
import { ParticipationSection } from '../features/commitments/components/participation-section.js';
import { ItemEffortSection } from '../features/effort/components/item-effort-section.js';
import { ItemRounds } from '../features/rounds/components/item-rounds.js';
import { WaitsForPosition } from '../features/rounds/components/waits-for-position.js';
import { roundQueries } from '../features/rounds/queries.js';
import { namesOf } from '../shared/domain/facts.js';
import { nextGate } from '../shared/domain/gates.js';
import { m } from '../shared/i18n/messages.js';
import { allOrganisationsQuery, useProgramme } from '../shared/programme/queries.js';
import { draftOwner, may, useSession } from '../shared/session/session.js';
import { Section } from '../ui/structure.js';

const SHOWN_FIRST = 8;

/** One item for whoever works on it, composed of what each feature knows about it. */
export const WorkingItem = ({ slug }: { readonly slug: string }): ReactElement => {
  const session = useSession();
  const programme = useProgramme();
  const { data: item } = useSuspenseQuery(itemQueries.detail(slug));
  const { data: abilities } = useSuspenseQuery(itemQueries.abilities(slug));
  const { data: pools } = useSuspenseQuery(itemQueries.pools);
  const { data: organisations } = useSuspenseQuery(allOrganisationsQuery);
  const [wantsMore, setWantsMore] = useState(false);
  const history = useInfiniteQuery({ ...itemQueries.events(slug), enabled: wantsMore });
  const newest = item.rounds[0];
  const latest = useQuery({
    ...roundQueries.detail(newest?.number ?? 0),
    enabled: newest !== undefined && may(session, 'round:read'),
  });
  const involved = item.involvements.map(({ organisation }) => organisation);
  const names = namesOf(
    organisations,
    item.owners,
    involved,
    pools.pools,
    programme.goals.map(({ id, title }) => ({ id, name: title })),
    item.text.goals.map(({ goalId, title }) => ({ id: goalId, name: title })),
  );
  const committing = [
    ...new Map([...item.owners, ...involved].map((organisation) => [organisation.id, organisation])).values(),
  ];
  const met = item.principles.filter(({ status }) => status === 'met').length;
  const shared = { item: item.slug, abilities: abilities.can, names };
  const events = history.data?.pages.flatMap(({ rows }) => rows) ?? item.events.slice(0, SHOWN_FIRST);
  const isMore = !wantsMore || history.hasNextPage;
  const fetchMore = (): void => {
    if (wantsMore) void history.fetchNextPage();
    else setWantsMore(true);
  };
  return (
    <article className="sk-stack sk-stack--wide">
      <ItemHeading item={item} />
      <WaitsForPosition round={latest.data} />
      <div className="sk-columns">
        <div className="sk-stack sk-stack--wide">
          <ItemActs item={item} abilities={abilities.can} names={names} />
          <Section
            id="principles"
            title={m.principles_title()}
            aside={<span className="sk-subtle">{m.principles_summary({ met, n: item.principles.length })}</span>}
          >
            <p className="sk-subtle">{m.principles_about()}</p>
            <PrincipleChecklist principles={item.principles} names={names} gate={nextGate(item.state)} />
          </Section>
        </div>
        <aside className="sk-panel">
          <ItemFacts item={item} programme={programme} />
          <OnThisPage isWithEffort={may(session, 'effort:read')} />
        </aside>
      </div>
      <ItemRounds
        {...shared}
        rounds={item.rounds}
        programme={programme}
        isLinked={may(session, 'round:read')}
        latest={latest.data}
      />
      <ParticipationSection {...shared} participations={item.participations} owners={item.owners} />
      <InvolvementSection {...shared} involvements={item.involvements} organisations={organisations} />
      <CommitmentsSection
        {...shared}
        commitments={item.commitments}
        history={item.commitmentHistory}
        organisations={committing}
        pools={pools.pools}
        draftOwner={draftOwner(session)}
      />
      {may(session, 'effort:read') ? <ItemEffortSection item={item.slug} /> : null}
      <Section id="needs" title={m.needs_title()}>
        <NeedsTable needs={item.text.needs} estimates={item.estimates} />
      </Section>
      <ItemText text={item.text} />
      <Section id="results" title={m.item_results_title()}>
        <ResidentResults results={item.residentResults} />
      </Section>
      {item.windDownPlan === null ? null : <WindDown plan={item.windDownPlan} />}
      <ItemTrace item={item} />
      <ItemHistory
        item={item}
        events={events}
        more={isMore ? { isBusy: history.isFetching, fetch: fetchMore } : undefined}
      />
    </article>
  );
};

const PARTS: readonly (readonly [string, () => string])[] = [
  ['principles', m.principles_title],
  ['rounds', m.rounds_title],
  ['participation', m.participation_title],
  ['involvement', m.involvement_title],
  ['commitments', m.commitments_title],
  ['effort', m.effort_item_title],
  ['needs', m.needs_title],
  ['text', m.item_text_title],
  ['results', m.item_results_title],
  ['trace', m.item_trace_title],
  ['history', m.item_history_title],
];

const OnThisPage = ({ isWithEffort }: { readonly isWithEffort: boolean }): ReactElement => (
  <nav className="sk-no-print" aria-labelledby="on-this-page">
    <h2 id="on-this-page" className="sk-small">
      {m.item_on_this_page()}
    </h2>
    <ul className="sk-plain-list sk-small sk-contents">
      {PARTS.filter(([id]) => isWithEffort || id !== 'effort').map(([id, words]) => (
        <li key={id}>
          <a className="utrecht-link" href={`#${id}`}>
            {words()}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
