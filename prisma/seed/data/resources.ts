import { euros } from './content.js';
import type { PoolKey } from './programme.js';

/** Staff that owners pledged for projects that were not taken up yet; all of it is invented. Tenths of fte. */
export const pledged = {
  enschede: { name: 'Medewerkers inkomen, Enschede', organisation: 'gemeente-enschede', nextYears: [12, 12] },
  hengelo: { name: 'Medewerkers jeugd, Hengelo', organisation: 'gemeente-hengelo', nextYears: [15, 10] },
} as const;
export type PledgedKey = keyof typeof pledged;

type Amounts = readonly [number | null, number | null];

/** What an item needs next year and the year after as last estimated; only what changed since its text. */
interface Estimate {
  readonly item: string;
  readonly needs: Readonly<Partial<Record<PoolKey | PledgedKey, Amounts>>>;
}

/**
 * Estimated anew after the texts were frozen. By the order the board adopted three of them fit; `hulp-tijdens-het-wachten`
 * is short of money, `zorg-op-afstand-thuis` asks more of the team than it has, `gezond-eten-dichtbij` has an unknown.
 */
export const estimates: readonly Estimate[] = [
  {
    item: 'schuldhulp-dichtbij',
    needs: { budget: [euros(100_000), euros(90_000)], team: [8, 8], enschede: [8, 8] },
  },
  { item: 'mantelzorgers-op-adem', needs: { budget: [euros(70_000), euros(60_000)], team: [4, 4] } },
  {
    item: 'hulp-tijdens-het-wachten',
    needs: { budget: [euros(90_000), euros(70_000)], team: [6, 6], hengelo: [10, 10] },
  },
  { item: 'herstelplek-in-de-wijk', needs: { budget: [euros(50_000), euros(40_000)], team: [5, 5] } },
  { item: 'samen-rond-de-huisarts', needs: { budget: [euros(25_000), euros(10_000)], team: [3, 3] } },
  { item: 'zorg-op-afstand-thuis', needs: { budget: [euros(60_000), euros(40_000)], team: [70, 40] } },
  { item: 'gezond-eten-dichtbij', needs: { budget: [euros(25_000), null] } },
];

export const estimateSource = 'Bijgestelde raming van de projectgroep (voorbeeld)';
export const pledgeSource = 'Toezegging van het college (voorbeeld)';

/** How items stand to each other. */
export const relations = [
  {
    item: 'hulp-tijdens-het-wachten',
    kind: 'requires',
    other: 'schuldhulp-dichtbij',
    reason: 'Gezinnen melden zich bij de plekken van Schuldhulp dichtbij (voorbeeld).',
  },
  {
    item: 'samen-rond-de-huisarts',
    kind: 'excludes',
    other: 'herstelplek-in-de-wijk',
    reason: 'Beide rekenen op dezelfde coaches van Wijkracht; dat kan niet in dezelfde jaren (voorbeeld).',
  },
] as const;
