import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { formatDate } from '../../../shared/format/dates.js';
import { LazyDisclosure } from '../../../shared/forms/lazy-disclosure.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { ButtonLink } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { TileStrip } from '../../../ui/strips.js';
import { Section } from '../../../ui/structure.js';
import { effortTile } from '../bands.js';
import { EffortChart } from '../components/effort-chart.js';
import { EffortChoice } from '../components/effort-choice.js';
import { EffortExplanation, EffortHeadline, NotInFigures, OutsideOwners } from '../components/effort-summary.js';
import { EffortTable } from '../components/effort-table.js';
import { effortQueries } from '../queries.js';
import { readEffortSearch } from '../search.js';

const AgreedShares = lazyPart(async () => (await import('../components/agreed-shares.js')).AgreedShares);

const route = getRouteApi('/inzet');

/** Whether everyone carries a fair share: per owner what is expected, firm and delivered. */
export const EffortPage = (): ReactElement => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(effortQueries.all(search));
  const kind = search.kind ?? 'money';
  const rows = data.rows.filter((row) => row.kind === kind);
  const summary = data.summaries.find((each) => each.kind === kind);
  const { fromYear, untilYear } = data.period;
  const caption = m.effort_caption({ kind: RESOURCE_WORDS[kind](), from: fromYear, until: untilYear });
  const reference =
    data.referenceDate === null
      ? m.effort_reference_none()
      : m.effort_reference({ date: formatDate(data.referenceDate), source: data.referenceSource ?? m.unknown() });
  return (
    <div className="sk-stack sk-stack--wide">
      <div className="sk-stack">
        <PageTitle
          title={m.effort_title()}
          site={m.site_name()}
          beside={<ButtonLink to="/inzet/toezeggingen">{m.book_title()}</ButtonLink>}
        />
        <EffortChoice
          label={m.effort_kinds()}
          period={data.period}
          search={search}
          onChange={(part) => void navigate({ search: (before) => readEffortSearch({ ...before, ...part }) })}
        />
        {rows.length === 0 ? (
          <EmptyState title={m.effort_none({ from: fromYear, until: untilYear })}>
            <p>{m.effort_none_todo()}</p>
          </EmptyState>
        ) : (
          <>
            <EffortHeadline rows={rows} summary={summary} />
            <NotInFigures summary={summary} />
            <TileStrip label={m.effort_tiles()} tiles={rows.map(effortTile)} />
          </>
        )}
      </div>
      {rows.length === 0 ? null : (
        <Section id="owners" title={caption}>
          <EffortChart
            title={m.effort_chart_title({ kind: RESOURCE_WORDS[kind](), from: fromYear, until: untilYear })}
            rows={rows}
            bands={data.bands}
            source={reference}
          />
          <EffortTable caption={caption} rows={rows} search={search} isExportable />
          <OutsideOwners rows={rows} />
          <EffortExplanation summary={summary} bands={data.bands} />
          <p className="sk-small sk-subtle">{reference}</p>
        </Section>
      )}
      <Section id="agreed-shares" title={m.effort_shares_title()}>
        <LazyDisclosure summary={m.effort_shares_open()} startsOpen={window.location.hash === '#agreed-shares'}>
          {() => <AgreedShares />}
        </LazyDisclosure>
      </Section>
    </div>
  );
};
