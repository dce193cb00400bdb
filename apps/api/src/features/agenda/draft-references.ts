import type { InputIssue, SaveDraft } from '@samenkoers/contract';
import type { ItemRecord } from './stored-item.js';

/** What of everything a draft refers to is there in the programme. */
export interface KnownReferences {
  readonly themeLines: readonly string[];
  readonly goals: readonly string[];
  readonly lifePhases: readonly string[];
  readonly challenges: readonly string[];
  readonly foundations: readonly string[];
  readonly pools: readonly string[];
  readonly organisations: readonly string[];
}

interface Reference {
  /** Where in the request. */
  readonly at: string;
  readonly id: string;
  /** What may stand in a list once. */
  readonly key?: string;
}

const issue = (at: string, code: string): InputIssue => ({ at, code, facts: {} });

function check(references: readonly Reference[], known: readonly string[]): InputIssue[] {
  const keys = references.map(({ id, key }) => key ?? id);
  return references.flatMap(({ at, id }, place) => [
    ...(known.includes(id) ? [] : [issue(at, 'unknown-reference')]),
    ...(keys.indexOf(keys[place] ?? '') < place ? [issue(at, 'given-twice')] : []),
  ]);
}

/** Every place in a draft that refers to something the programme does not have, or twice to the same. */
export function referenceIssues(draft: SaveDraft, known: KnownReferences): InputIssue[] {
  const ids = (field: 'lifePhaseIds' | 'challengeIds' | 'foundationIds') =>
    draft[field].map((id, place) => ({ at: `body.${field}.${place}`, id }));
  return [
    ...check(draft.themeLineId === null ? [] : [{ at: 'body.themeLineId', id: draft.themeLineId }], known.themeLines),
    ...check(
      draft.goals.map(({ goalId: id }, place) => ({ at: `body.goals.${place}.goalId`, id })),
      known.goals,
    ),
    ...check(ids('lifePhaseIds'), known.lifePhases),
    ...check(ids('challengeIds'), known.challenges),
    ...check(ids('foundationIds'), known.foundations),
    ...check(
      draft.involvements.map(({ organisation: id }, place) => ({ at: `body.involvements.${place}.organisation`, id })),
      known.organisations,
    ),
    ...check(
      draft.needs.map(({ poolId: id, year }, place) => ({
        at: `body.needs.${place}.poolId`,
        id,
        key: `${id} ${year}`,
      })),
      known.pools,
    ),
  ];
}

/**
 * Theme line and deadline are the item's, not the text's: they are the same for the text that counts and for the one being
 * written, so once handed in they stay as they are.
 */
export function fixedFieldIssues(draft: SaveDraft, item: ItemRecord): InputIssue[] {
  if (item.state === 'draft') return [];
  return [
    ...(draft.themeLineId === item.themeLineId ? [] : [issue('body.themeLineId', 'fixed-after-submission')]),
    ...(draft.hardDeadline === item.hardDeadline ? [] : [issue('body.hardDeadline', 'fixed-after-submission')]),
  ];
}
