import type { DraftView, NeedView } from '@samenkoers/contract';
import type { ResourceKind } from '@samenkoers/rulebook';
import type { ActBody } from '../../../../shared/api-client/use-act.js';
import { formatTenths, parseFte, parseMoney } from '../../../../shared/format/amounts.js';

export type NeedLine = {
  readonly poolId: string;
  readonly kind: ResourceKind;
  readonly year: string;
  readonly amount: string;
};

/** The proposal as it is typed: amounts as text, until they are saved as whole numbers. */
export type DraftValues = {
  readonly title: string;
  readonly summary: string;
  readonly reason: string;
  readonly jointValue: string;
  readonly residentOutcome: string;
  readonly prevention: string;
  readonly continuity: string;
  readonly changeNote: string;
  readonly execution: 'regional' | 'local' | 'both';
  readonly themeLineId: string;
  readonly hardDeadline: string;
  readonly goals: readonly { readonly goalId: string; readonly contribution: string }[];
  readonly lifePhaseIds: readonly string[];
  readonly challengeIds: readonly string[];
  readonly foundationIds: readonly string[];
  readonly involvements: readonly { readonly organisation: string; readonly why: string }[];
  readonly needs: readonly NeedLine[];
};

export type StepProps = {
  readonly values: DraftValues;
  readonly change: (part: Partial<DraftValues>) => void;
  readonly errorFor: (field: string) => string | undefined;
};

const typed = ({ kind, amount }: NeedView): string => {
  if (amount === null) return '';
  return kind === 'money' ? String(amount / 100).replace('.', ',') : formatTenths(amount);
};

export const valuesOf = (draft: DraftView): DraftValues => {
  const { text } = draft;
  return {
    title: text.title,
    summary: text.summary,
    reason: text.reason,
    jointValue: text.jointValue,
    residentOutcome: text.residentOutcome,
    prevention: text.prevention,
    continuity: text.continuity,
    changeNote: text.changeNote,
    execution: text.execution,
    themeLineId: draft.themeLineId ?? '',
    hardDeadline: draft.hardDeadline ?? '',
    goals: text.goals.filter(({ current }) => current).map(({ goalId, contribution }) => ({ goalId, contribution })),
    lifePhaseIds: text.lifePhaseIds,
    challengeIds: text.challenges.map(({ id }) => id),
    foundationIds: text.foundations.map(({ id }) => id),
    involvements: draft.involvements
      .filter(({ declinedAt }) => declinedAt === null)
      .map(({ organisation, why }) => ({ organisation: organisation.slug, why })),
    needs: text.needs.map((need) => ({
      poolId: need.poolId,
      kind: need.kind,
      year: String(need.year),
      amount: typed(need),
    })),
  };
};

/** What was typed as a whole number; null is not known yet, undefined is no amount at all. */
export const amountOf = ({ kind, amount }: NeedLine): number | null | undefined => {
  if (amount.trim() === '') return null;
  return kind === 'money' ? parseMoney(amount) : parseFte(amount);
};

/** The body of a save; undefined while an amount is no amount. */
export const bodyOf = (values: DraftValues, revision: number): ActBody<'saveDraft'> | undefined => {
  const { themeLineId, hardDeadline, needs, goals, lifePhaseIds, challengeIds, foundationIds, involvements, ...texts } =
    values;
  const given = needs
    .filter(({ poolId }) => poolId !== '')
    .map((need) => ({ poolId: need.poolId, year: Number(need.year), amount: amountOf(need) }));
  if (given.some(({ amount }) => amount === undefined)) return undefined;
  return {
    ...texts,
    revision,
    themeLineId: themeLineId === '' ? null : themeLineId,
    hardDeadline: hardDeadline === '' ? null : hardDeadline,
    needs: given.map(({ poolId, year, amount }) => ({ poolId, year, amount: amount ?? null })),
    goals: goals.map((goal) => ({ ...goal })),
    involvements: involvements.map((each) => ({ ...each })),
    lifePhaseIds: [...lifePhaseIds],
    challengeIds: [...challengeIds],
    foundationIds: [...foundationIds],
  };
};
