import type { ModelStage, PackageModel, Row, Term } from './package-model.js';

/** What a stage is worth for a choice of columns. */
export function worthOf({ terms }: ModelStage, chosen: ReadonlySet<string>): number {
  return terms.reduce((sum, [coefficient, name]) => sum + (chosen.has(name) ? coefficient : 0), 0);
}

/** What the package has to keep of the stages before: exactly this much, or at least it when that was not proven the most. */
export interface Kept {
  readonly stage: ModelStage;
  readonly value: number;
  readonly proven: boolean;
}

/** A set of columns that the rows allowed by a rounding error: never again all of them together. */
export type Cover = readonly string[];

/** The model of one stage as text in LP format. */
export function lpText(
  model: PackageModel,
  stage: ModelStage,
  kept: readonly Kept[],
  covers: readonly Cover[],
): string {
  const rows: readonly Row[] = [
    ...model.rows,
    ...kept.map(({ stage: { terms }, value, proven }): Row => ({ terms, relation: proven ? '=' : '>=', limit: value })),
    ...covers.map(
      (cover): Row => ({ terms: cover.map((name): Term => [1, name]), relation: '<=', limit: cover.length - 1 }),
    ),
  ];
  const lines = rows.map(
    ({ terms, relation, limit }, position) => `r${position}: ${sumText(terms)} ${relation} ${limit}`,
  );
  return [
    'Maximize',
    `obj: ${sumText(stage.terms)}`,
    'Subject To',
    ...lines,
    'Binary',
    ...model.columns,
    'End',
    '',
  ].join('\n');
}

function sumText(terms: readonly Term[]): string {
  return terms
    .map(([coefficient, name]) => `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`)
    .join('\n');
}

/**
 * The columns that together break a row in whole numbers, although the solver let them through; null when none do. Only of
 * rows without negative coefficients: of the others no such set rules itself out.
 */
export function brokenCover({ rows }: PackageModel, chosen: ReadonlySet<string>): Cover | null {
  const broken = rows.find(
    ({ terms, relation, limit }) =>
      relation === '<=' &&
      terms.every(([coefficient]) => coefficient > 0) &&
      terms.reduce((sum, [coefficient, name]) => sum + (chosen.has(name) ? coefficient : 0), 0) > limit,
  );
  return broken?.terms.map(([, name]) => name).filter((name) => chosen.has(name)) ?? null;
}
