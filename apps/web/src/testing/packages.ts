import type { PackageDecisionView, PackageFacts, ScenarioView, WhatIfRequest } from '@samenkoers/contract';
import { nothingSupposed, type PackageItem, walkPackage } from '@samenkoers/rulebook';
import { ability, hengelo, idOf, NOW } from './situations.js';

const BUDGET = `${idOf('budget')}:2027`;
const TEAM = `${idOf('team')}:2027`;
export const RESOURCES = { BUDGET, TEAM };

/** An eligible item of a package: euros and tenths of fte of 2027. */
const packageItem = (name: string, place: number, euros: number, tenths: number): PackageItem => ({
  itemId: idOf(name),
  place,
  level: 4,
  tieGroup: null,
  obstacles: [],
  needs: [
    { resourceId: BUDGET, amount: euros * 100 },
    { resourceId: TEAM, amount: tenths },
  ],
  requires: [],
  excludes: [],
  themeLineId: idOf('youth'),
  effort: [],
});

/** The example of the rulebook (section 6): 300 k€ and 3.0 fte; C, A and D fit, B and E do not. */
export const EXAMPLE: readonly (readonly [string, PackageItem])[] = [
  ['Project C', packageItem('C', 1, 180_000, 15)],
  ['Project A', packageItem('A', 2, 100_000, 10)],
  ['Project B', packageItem('B', 3, 150_000, 10)],
  ['Project E', packageItem('E', 4, 40_000, 4)],
  ['Project D', packageItem('D', 5, 20_000, 3)],
];

type FactsInput = Partial<Omit<PackageFacts, 'input' | 'walk' | 'names'>> & {
  readonly items?: readonly (readonly [string, PackageItem])[];
};

const plain = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

/** The package of an urgency round as the server shows it, walked by the rule itself. */
export const packageFacts = ({ items = EXAMPLE, ...input }: FactsInput = {}): PackageFacts => {
  const walked = {
    resources: [
      { resourceId: BUDGET, kind: 'money' as const, capacity: 30_000_000, reserved: 0 },
      { resourceId: TEAM, kind: 'staff' as const, capacity: 30, reserved: 0 },
    ],
    items: items.map(([, item]) => item),
    running: [],
    floor: 2,
    whatIf: nothingSupposed,
  };
  return plain<unknown>({
    urgencyRound: 1,
    urgencyRoundTitle: 'Prioritering 2027',
    order: 'proposed',
    final: true,
    input: walked,
    walk: walkPackage(walked),
    names: {
      resources: [
        {
          resourceId: BUDGET,
          poolId: idOf('budget'),
          poolName: 'Programmabudget',
          year: 2027,
          kind: 'money',
          source: 'Begroting',
        },
        {
          resourceId: TEAM,
          poolId: idOf('team'),
          poolName: 'Programmateam',
          year: 2027,
          kind: 'staff',
          source: 'Begroting',
        },
      ],
      items: items.map(([title, { itemId }]) => ({
        id: itemId,
        slug: title.toLowerCase().replaceAll(' ', '-'),
        title,
        state: 'onAgenda',
      })),
      themeLines: [{ id: idOf('youth'), name: 'Jeugd' }],
      organisations: [hengelo],
    },
    now: NOW,
    can: [ability('keep-scenario'), ability('adopt-package')],
    ...input,
  } satisfies Omit<PackageFacts, 'input' | 'walk'> & {
    readonly input: unknown;
    readonly walk: unknown;
  }) as PackageFacts;
};

const nothing: WhatIfRequest = {
  capacities: [],
  dropped: [],
  pinned: [],
  maxShareEffortPercent: null,
  onePerThemeLine: false,
};

export const scenario = (name: string, whatIf: Partial<WhatIfRequest>): ScenarioView => ({
  id: idOf(name),
  name,
  note: '',
  urgencyRound: 1,
  whatIf: { ...nothing, ...whatIf },
  createdByName: 'M. Voorbeeld',
  createdAt: NOW,
  isOwn: true,
});

/** A package adopted other than the walk: E added, D left out. */
export const packageDecision = (): PackageDecisionView => {
  const { input, walk, names, order } = packageFacts();
  return {
    number: 3,
    urgencyRound: 1,
    decidedBy: 'Bestuurlijk overleg',
    decidedOn: '2026-11-20',
    reason: 'E raakt meer inwoners.',
    recordedByName: 'M. Voorbeeld',
    recordedAt: NOW,
    items: names.items.filter(({ title }) => title !== 'Project B' && title !== 'Project D'),
    scenario: null,
    added: [idOf('E')],
    leftOut: [idOf('D')],
    order,
    input,
    walk,
    names,
  };
};
