import { blocking, type Finding, warning } from '../kernel/finding.js';
import { isBlank } from '../kernel/text.js';
import { type Judgement, principle } from './make-principle.js';
import type { GoalLink, ItemFacts } from './principle.js';

/**
 * Contributes to vision and goals (rulebook.md#3 `vision-fit`): linked to at least `minGoals` goals of the current goal
 * version, each with a written contribution. A new goal version flags older links for a re-test and removes none: while
 * a re-test could still make it, the answer is not yet known.
 */
export const visionFit = principle('vision-fit', 'onAgenda', judge);

function judge({ goalLinks, currentGoalVersion, byLaws: { minGoals: needed } }: ItemFacts): Judgement {
  const current = goalLinks.filter(({ goalVersion }) => goalVersion === currentGoalVersion);
  const older = goalLinks.filter(({ goalVersion }) => goalVersion !== currentGoalVersion);
  const linked = distinctGoals(current.filter(isWritten));
  const facts = { linked, needed, currentGoalVersion };
  const unwritten = current.filter((link) => !isWritten(link)).map(contributionMissing);
  const retest = older.map((link) => warning('goal-link-needs-retest', { ...keyOf(link), currentGoalVersion }));
  if (linked >= needed) return { status: 'met', facts, warnings: [...unwritten.map(asWarning), ...retest] };
  const possible = linked + distinctGoals(older.filter(isWritten)) >= needed;
  return {
    status: possible ? 'unknown' : 'notMet',
    facts,
    findings: [blocking('too-few-goals', { linked, needed }), ...unwritten],
    warnings: retest,
  };
}

function isWritten({ contribution }: GoalLink): boolean {
  return !isBlank(contribution);
}

function distinctGoals(links: readonly GoalLink[]): number {
  return new Set(links.map(({ goalId }) => goalId)).size;
}

function contributionMissing({ goalId }: GoalLink): Finding {
  return blocking('goal-contribution-missing', { goalId });
}

function asWarning({ code, facts }: Finding): Finding {
  return warning(code, facts);
}

function keyOf({ goalId, goalVersion }: GoalLink): { readonly goalId: string; readonly goalVersion: number } {
  return { goalId, goalVersion };
}
