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
];
