import type { PackageFacts, ScenarioView } from '@samenkoers/contract';
import { type PackageWalk, suppose, walkPackage } from '@samenkoers/rulebook';
import { type ReactElement, useMemo } from 'react';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatAmount, plainAmount } from '../../../shared/format/amounts.js';
import { m } from '../../../shared/i18n/messages.js';
import type { Column } from '../../../ui/data-table.js';
import type { Naming } from '../naming.js';
import { packageSum } from '../sentences.js';

type Props = {
  readonly facts: PackageFacts;
  readonly scenarios: readonly ScenarioView[];
  readonly naming: Naming;
};

type Side = { readonly key: string; readonly name: string; readonly walk: PackageWalk };

/** The record and two to four scenarios side by side: which items are in each, and what each leaves. */
export const CompareScenarios = ({ facts, scenarios, naming }: Props): ReactElement => {
  const sides = useMemo(
    (): readonly Side[] => [
      { key: 'record', name: m.package_record(), walk: facts.walk },
      ...scenarios.map(({ id, name, whatIf }) => ({
        key: id,
        name,
        walk: walkPackage(suppose(facts.input, whatIf).input),
      })),
    ],
    [facts, scenarios],
  );
  const itemColumns: readonly Column<string>[] = [
    { key: 'item', header: m.package_col_item(), cell: (id) => naming.item(id) },
    ...sides.map(
      ({ key, name, walk }): Column<string> => ({
        key,
        header: name,
        cell: (id) => (walk.takenItemIds.includes(id) ? m.package_in() : m.package_out()),
      }),
    ),
  ];
  const leftOf = ({ walk }: Side, resourceId: string) => walk.resources.find((use) => use.resourceId === resourceId);
  const resourceColumns: readonly Column<string>[] = [
    { key: 'resource', header: m.package_col_resource(), cell: (id) => naming.resource(id) },
    ...sides.map(
      (side): Column<string> => ({
        key: side.key,
        header: m.package_left_in({ name: side.name }),
        numeric: true,
        cell: (id) => {
          const use = leftOf(side, id);
          return use === undefined ? '–' : formatAmount(use.kind, use.left);
        },
        value: (id) => {
          const use = leftOf(side, id);
          return use === undefined ? null : plainAmount(use.kind, use.left);
        },
      }),
    ),
  ];
  const isInSome = (id: string): boolean => sides.some(({ walk }) => walk.takenItemIds.includes(id));
  return (
    <div className="sk-stack">
      <h3>{m.package_compare_title()}</h3>
      <dl className="sk-definitions sk-definitions--wide">
        {sides.map(({ key, name, walk }) => [
          <dt key={`${key}-name`}>{name}</dt>,
          <dd key={`${key}-sum`}>{packageSum(walk, naming)}</dd>,
        ])}
      </dl>
      <ExportedTable
        caption={m.package_compare_items()}
        columns={itemColumns}
        rows={facts.walk.items.map(({ itemId }) => itemId).filter(isInSome)}
        rowKey={(id) => id}
      />
      <ExportedTable
        caption={m.package_compare_resources()}
        columns={resourceColumns}
        rows={naming.inOrder(facts.input.resources).map(({ resourceId }) => resourceId)}
        rowKey={(id) => id}
      />
    </div>
  );
};
