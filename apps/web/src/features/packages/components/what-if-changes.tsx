import type { ReactElement } from 'react';
import { formatAmount } from '../../../shared/format/amounts.js';
import { m } from '../../../shared/i18n/messages.js';
import type { Changes } from '../changes.js';
import type { Naming } from '../naming.js';

/** What the what-if changes against the record, in words. */
export const WhatIfChanges = ({
  changes: { comesIn, goesOut, resources },
  naming,
}: {
  readonly changes: Changes;
  readonly naming: Naming;
}): ReactElement => {
  const isSame = comesIn.length === 0 && goesOut.length === 0;
  return (
    <div className="sk-panel sk-stack sk-stack--tight">
      <h2>{m.package_changes_title()}</h2>
      {isSame ? <p>{m.package_changes_none()}</p> : null}
      {comesIn.length === 0 ? null : <p>{m.package_changes_in({ items: naming.items(comesIn) })}</p>}
      {goesOut.length === 0 ? null : <p>{m.package_changes_out({ items: naming.items(goesOut) })}</p>}
      {resources.length === 0 ? null : (
        <ul className="sk-small">
          {resources.map(({ before, after }) => (
            <li key={after.resourceId}>
              {m.package_changes_resource({
                resource: naming.resource(after.resourceId),
                before: formatAmount(before.kind, before.left),
                after: formatAmount(after.kind, after.left),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
