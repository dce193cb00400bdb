import type { ReactElement } from 'react';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import type { ShownPackage } from '../use-package.js';
import { type BarRow, PackageBars } from './package-bars.js';
import { WhatIfChanges } from './what-if-changes.js';
import { WhatIfPanel } from './what-if-panel.js';

type Props = { readonly shown: ShownPackage; readonly title: string };

/** How far money and staff are used; beside it, while somebody tries, what can be supposed instead. */
export const PackageResources = ({ shown, title }: Props): ReactElement => {
  const { facts, naming, walk, changes, isWhatIf, isTrying, whatIf, change, startTrying } = shown;
  // Resources that no item asks for say nothing about the package.
  const asked = new Set(facts.input.items.flatMap(({ needs }) => needs.map(({ resourceId }) => resourceId)));
  const onRecord = new Map(facts.walk.resources.map((use) => [use.resourceId, use]));
  const rows = naming
    .inOrder(walk.resources)
    .filter(({ resourceId }) => asked.has(resourceId))
    .map((use): BarRow => ({ use, record: isWhatIf ? onRecord.get(use.resourceId) : undefined }));
  const start = (
    <span className="sk-no-print">
      <Button look="primary" onClick={startTrying}>
        {m.package_whatif_start()}
      </Button>
    </span>
  );
  return (
    <div className={isTrying ? 'sk-columns sk-columns--whatif' : undefined}>
      {isTrying ? (
        <aside className="sk-whatif-panel sk-no-print" aria-label={m.package_whatif()}>
          <h2>{m.package_whatif()}</h2>
          <WhatIfPanel
            whatIf={whatIf}
            resources={naming.inOrder(facts.input.resources).filter(({ resourceId }) => asked.has(resourceId))}
            openYear={naming.resourceOf(facts.walk.cutLine.firstSkipped?.resources[0]?.resourceId ?? '')?.year}
            naming={naming}
            onChange={change}
          />
        </aside>
      ) : null}
      <div className="sk-stack sk-stack--wide">
        {isWhatIf ? <WhatIfChanges changes={changes} naming={naming} /> : null}
        <Section id="resources" title={m.package_resources_title()} aside={isTrying ? null : start}>
          {rows.length === 0 ? (
            <EmptyState title={m.package_no_resources()} />
          ) : (
            <PackageBars
              title={isWhatIf ? m.package_bars_whatif() : m.package_bars()}
              source={m.package_source({ title, moment: formatMoment(facts.now) })}
              rows={rows}
              naming={naming}
              now={facts.now}
            />
          )}
        </Section>
      </div>
    </div>
  );
};
