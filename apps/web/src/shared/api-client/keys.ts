import type { QueryKey } from '@tanstack/react-query';

/** Roots of everything an act on the record may change. Cheap to name all: only what is on screen is fetched again. */
export const RECORD: readonly QueryKey[] = [
  ['items'],
  ['rounds'],
  ['tasks'],
  ['cockpit'],
  ['decisions'],
  ['public-agenda'],
  ['agenda-versions'],
  ['organisations'],
  ['packages'],
  ['needs'],
  ['resource-pools'],
  ['devices'],
  ['effort'],
  ['book'],
  ['urgency'],
  ['owner-people'],
  ['by-laws'],
  ['changes'],
  ['people'],
];

/** Roots of what no act changes, and still is another thing in another programme. */
export const OF_A_PROGRAMME: readonly QueryKey[] = [['drafts'], ['ways-to-sign-in']];
