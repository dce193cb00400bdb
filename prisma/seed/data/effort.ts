/**
 * How much every owner puts in of what is expected of it, in percent: invented, so that every band occurs. Where it
 * promised something firmly, it puts in that.
 */
export const putIn: Readonly<Record<string, number>> = {
  'gemeente-almelo': 95,
  'gemeente-borne': 90,
  'gemeente-dinkelland': 101,
  'gemeente-enschede': 97,
  'gemeente-haaksbergen': 108,
  'gemeente-hellendoorn': 98,
  'gemeente-hengelo': 103,
  'gemeente-hof-van-twente': 102,
  'gemeente-losser': 88,
  'gemeente-oldenzaal': 110,
  'gemeente-rijssen-holten': 85,
  'gemeente-tubbergen': 40,
  'gemeente-twenterand': 72,
  'gemeente-wierden': 128,
  menzis: 10,
  'ggd-twente': 15,
  'provincie-overijssel': 60,
};

/** A fixed part of an owner that is not a municipality, in basis points: of one item, or of every item (`item: null`). */
export interface AgreedPart {
  readonly organisation: string;
  readonly item: string | null;
  readonly money: number;
  readonly staff: number;
}

/** What is agreed with owners that are not municipalities. Invented. */
export const agreedParts: readonly AgreedPart[] = [
  { organisation: 'menzis', item: null, money: 1_000, staff: 1_000 },
  { organisation: 'menzis', item: 'leefstijl-en-gezondheid-18-plus', money: 4_000, staff: 4_000 },
  { organisation: 'menzis', item: 'streettriage-twente', money: 5_000, staff: 6_000 },
  { organisation: 'menzis', item: 'aanpak-wachtlijsten-ggz', money: 4_000, staff: 5_000 },
  { organisation: 'menzis', item: 'wonen-en-zorg', money: 3_500, staff: 4_000 },
  { organisation: 'ggd-twente', item: null, money: 800, staff: 1_000 },
  { organisation: 'ggd-twente', item: 'gedeeld-regiobeeld', money: 5_000, staff: 7_000 },
  { organisation: 'ggd-twente', item: 'leefstijl-en-gezondheid-18-plus', money: 3_000, staff: 4_000 },
  { organisation: 'provincie-overijssel', item: null, money: 400, staff: 500 },
  { organisation: 'provincie-overijssel', item: 'wonen-en-zorg', money: 3_000, staff: 4_000 },
];

/** What one municipality contributed once when it joined later, in cents. Invented. */
export const entryShare = { item: 'jogg-twente', organisation: 'gemeente-wierden', amount: 150_000 } as const;
