/** What this feature records. */
export const ROUND_EVENTS = [
  'round-opened',
  'position-taken',
  'position-replaced',
  'position-recorded-on-behalf',
  'position-ratified',
  'round-extended',
  'round-closed-early',
  'round-settled',
  'round-withdrawn',
  'owners-reminded',
  'participation-decided',
] as const;
