import type { PackageFacts } from '@samenkoers/contract';
import { ownersOverLimit, type Supposition } from '@samenkoers/rulebook';
import { memo, type ReactElement, Suspense } from 'react';
import { formatMoment } from '../../../shared/format/dates.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { EmptyState, Loading } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import type { ShownPackage } from '../use-package.js';
import { type BarRow, PackageBars } from './package-bars.js';
import { WhatIfChanges } from './what-if-changes.js';

const WhatIfPanel = lazyPart(async () => (await import('./what-if-panel.js')).WhatIfPanel);

type Props = { readonly shown: ShownPackage; readonly title: string };

/** Resources that no item asks for say nothing about the package. */
const askedIn = ({ input }: PackageFacts): ReadonlySet<string> =>
  new Set(input.items.flatMap(({ needs }) => needs.map(({ resourceId }) => resourceId)));

type WithPanel = Props & { readonly live: Supposition; readonly startTrying: () => void };

/** How far money and staff are used; beside it, while somebody tries, what can be supposed instead. */
export const PackageResources = ({ shown, title, live, startTrying }: WithPanel): ReactElement => {
  const { facts, naming, isTrying, change } = shown;
  if (!isTrying) {
    const start = (
      <span className="sk-no-print">
        <Button look="primary" onClick={startTrying}>
          {m.package_whatif_start()}
        </Button>
      </span>
    );
    return (
      <Section id="resources" title={m.package_resources_title()} aside={start}>
        <Bars shown={shown} title={title} />
      </Section>
    );
  }
  const asked = askedIn(facts);
  const firstShort = facts.walk.cutLine.firstSkipped?.resources[0]?.resourceId ?? '';
  return (
    <div className="sk-columns sk-columns--whatif">
      <aside className="sk-whatif-panel sk-no-print" aria-label={m.package_whatif()}>
        <h2>{m.package_whatif()}</h2>
        <Suspense fallback={<Loading>{m.loading_form()}</Loading>}>
          <WhatIfPanel
            whatIf={live}
            resources={naming.inOrder(facts.input.resources).filter(({ resourceId }) => asked.has(resourceId))}
            naming={naming}
            openYear={naming.resourceOf(firstShort)?.year}
            overLimit={ownersOverLimit(shown.input)}
            onChange={change}
          />
        </Suspense>
      </aside>
      <div className="sk-stack sk-stack--wide">
        <Changed shown={shown} />
        <Section id="resources" title={m.package_resources_title()}>
          <Bars shown={shown} title={title} />
        </Section>
      </div>
    </div>
  );
};

const Changed = memo(({ shown }: { readonly shown: ShownPackage }): ReactElement | null =>
  shown.isWhatIf ? <WhatIfChanges changes={shown.changes} naming={shown.naming} /> : null,
);

const Bars = memo(({ shown: { facts, naming, walk, isWhatIf }, title }: Props): ReactElement => {
  const asked = askedIn(facts);
  const onRecord = new Map(facts.walk.resources.map((use) => [use.resourceId, use]));
  const rows = naming
    .inOrder(walk.resources)
    .filter(({ resourceId }) => asked.has(resourceId))
    .map((use): BarRow => ({ use, record: isWhatIf ? onRecord.get(use.resourceId) : undefined }));
  if (rows.length === 0) return <EmptyState title={m.package_no_resources()} />;
  return (
    <PackageBars
      title={isWhatIf ? m.package_bars_whatif() : m.package_bars()}
      source={m.package_source({ title, moment: formatMoment(facts.now) })}
      rows={rows}
      naming={naming}
      now={facts.now}
    />
  );
});
