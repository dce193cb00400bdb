import { createHash } from 'node:crypto';
import type { ItemText } from '@samenkoers/contract';
import { canonicalText, type TextVersion } from '@samenkoers/rulebook';

const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string): Row[] =>
  [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/**
 * What a round about a text freezes: everything it says and links to. The order in which links were entered says nothing,
 * so they stand in the order of their ids; the change note is about the text, not part of it.
 */
export function textVersion(itemId: string, text: ItemText): TextVersion {
  const { version, title, summary, reason, jointValue, residentOutcome, prevention, continuity, execution } = text;
  return {
    itemId,
    version,
    fields: {
      title,
      summary,
      reason,
      jointValue,
      residentOutcome,
      prevention,
      continuity,
      execution,
      goals: byKey(text.goals, ({ goalId }) => goalId).map(({ goalId, contribution }) => ({ goalId, contribution })),
      lifePhaseIds: [...text.lifePhaseIds].sort(),
      challengeIds: text.challenges.map(({ id }) => id).sort(),
      foundationIds: text.foundations.map(({ id }) => id).sort(),
      needs: byKey(text.needs, ({ poolId, year }) => `${poolId} ${year}`).map(({ poolId, year, amount }) => ({
        poolId,
        year,
        amount,
      })),
    },
  };
}

export const hashOf = (canonical: string): string => createHash('sha256').update(canonical).digest('hex');

/** The hash by which anyone can check that this is the text a round was about. */
export const textHash = (itemId: string, text: ItemText): string => hashOf(canonicalText(textVersion(itemId, text)));
