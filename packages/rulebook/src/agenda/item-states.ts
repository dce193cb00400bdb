export const ITEM_KINDS = ['project', 'foundation', 'themeLine'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_STATES = [
  'draft',
  'submitted',
  'returned',
  'notSupported',
  'onAgenda',
  'inProgress',
  'paused',
  'completed',
  'removed',
  'withdrawn',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const REMOVAL_CATEGORIES = ['noNeed', 'nationalDevelopment', 'finished', 'noCommitment'] as const;
/** Why an item leaves the agenda: behoefte, landelijke ontwikkeling, afgerond, geen commitment. */
export type RemovalCategory = (typeof REMOVAL_CATEGORIES)[number];
