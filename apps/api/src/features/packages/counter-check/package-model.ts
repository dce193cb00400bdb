import {
  type Candidate,
  type ObjectiveStage,
  objectiveOf,
  type PackageInput,
  type PackagePlan,
  planPackage,
} from '@samenkoers/rulebook';

/** A column of the model with its coefficient. */
export type Term = readonly [coefficient: number, column: string];

export interface Row {
  readonly terms: readonly Term[];
  readonly relation: '<=' | '=' | '>=';
  readonly limit: number;
}

/** The measure of one stage: which one it is, and what each column adds to it. Larger is better. */
export interface ModelStage extends Pick<ObjectiveStage, 'aim' | 'level'> {
  readonly terms: readonly Term[];
  /** How much of the measure 1 of the stage is: coefficients are divided by what they have in common. */
  readonly unit: number;
}

interface ThemeLineColumn {
  readonly column: string;
  readonly members: readonly string[];
}

/** A package as a model for a solver (rulebook.md#6): every column is 0 or 1. */
export interface PackageModel {
  /** The items that may be chosen, in ranked order; `x0` is the first. */
  readonly itemIds: readonly string[];
  readonly columns: readonly string[];
  /** With "something of every theme line": a column per theme line, 1 when one of its members is. */
  readonly themeLines: readonly ThemeLineColumn[];
  readonly rows: readonly Row[];
  /** The measures on which packages can differ, the weightiest first. */
  readonly stages: readonly ModelStage[];
}

/**
 * Writes the model: per resource a knapsack row, per prerequisite `x ≤ y`, per exclusion `x + y ≤ 1`, per owner a row for
 * the limit on its share, and with "something of every theme line" a column per theme line. It is made small first: items
 * that cannot be taken whatever else is are left out, rows that cannot bind too, and every row is divided by what its
 * numbers have in common.
 */
export function packageModel(input: PackageInput): PackageModel {
  const plan = planPackage(input);
  const open = choosable(plan);
  const columnOf = new Map(open.map(({ item }, position) => [item.itemId, `x${position}`]));
  const themeLines = input.whatIf.onePerThemeLine ? themeLineColumns(open, columnOf) : [];
  const rows = [
    ...resourceRows(plan, open, columnOf),
    ...shareRows(plan, open, columnOf),
    ...open.flatMap((candidate) => relationRows(candidate, columnOf)),
    ...themeLines.map(themeLineRow),
  ];
  return {
    itemIds: open.map(({ item }) => item.itemId),
    columns: [...columnOf.values(), ...themeLines.map(({ column: name }) => name)],
    themeLines,
    rows: rows.map(reduced).filter(canBind),
    stages: stagesOf(input, plan, open, columnOf, themeLines),
  };
}

/** The items that can be in some package: nothing bars them, they fit by themselves, and what they require can be in it too. */
function choosable({ candidates, resources }: PackagePlan): readonly Candidate[] {
  const fits = ({ demands }: Candidate): boolean =>
    demands.every(({ resource, amount }) => amount <= Number(resources[resource]?.room));
  let open = candidates.filter((candidate) => candidate.bar === null && fits(candidate));
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    const ids = new Set(open.map(({ item }) => item.itemId));
    open = open.filter(({ requires }) => requires.every((id) => ids.has(id)));
  }
  return open;
}

type Columns = ReadonlyMap<string, string>;
const column = (columnOf: Columns, { item }: Candidate): string => String(columnOf.get(item.itemId));

function resourceRows({ resources }: PackagePlan, open: readonly Candidate[], columnOf: Columns): readonly Row[] {
  const terms = resources.map((): Term[] => []);
  for (const candidate of open) {
    for (const { resource, amount } of candidate.demands) terms[resource]?.push([amount, column(columnOf, candidate)]);
  }
  return resources.map(({ room }, place) => ({ terms: terms[place] ?? [], relation: '<=', limit: room }));
}

function shareRows({ shareRows: rows }: PackagePlan, open: readonly Candidate[], columnOf: Columns): readonly Row[] {
  return rows.map(({ room }, place) => {
    const terms = open.flatMap((candidate) =>
      candidate.burdens
        .filter(({ row, weight }) => row === place && weight !== 0)
        .map(({ weight }): Term => [weight, column(columnOf, candidate)]),
    );
    return { terms, relation: '<=', limit: room };
  });
}

function relationRows(candidate: Candidate, columnOf: Columns): readonly Row[] {
  const own = column(columnOf, candidate);
  const requires = candidate.requires.map((id): Row => {
    return {
      terms: [
        [1, own],
        [-1, String(columnOf.get(id))],
      ],
      relation: '<=',
      limit: 0,
    };
  });
  const excludes = candidate.rivals
    .filter((id) => candidate.item.itemId < id && columnOf.has(id))
    .map(
      (id): Row => ({
        terms: [
          [1, own],
          [1, String(columnOf.get(id))],
        ],
        relation: '<=',
        limit: 1,
      }),
    );
  return [...requires, ...excludes];
}

function themeLineColumns(open: readonly Candidate[], columnOf: Columns): readonly ThemeLineColumn[] {
  const ids = [...new Set(open.flatMap(({ item }) => item.themeLineId ?? []))];
  return ids.map((id, position) => {
    const members = open.filter(({ item }) => item.themeLineId === id);
    return { column: `t${position}`, members: members.map((candidate) => column(columnOf, candidate)) };
  });
}

function themeLineRow({ column: name, members }: ThemeLineColumn): Row {
  return { terms: [[1, name], ...members.map((member): Term => [-1, member])], relation: '<=', limit: 0 };
}

/** The measures of the rule package with their coefficients, without those on which no two packages differ. */
function stagesOf(
  input: PackageInput,
  plan: PackagePlan,
  open: readonly Candidate[],
  columnOf: Columns,
  themeLines: readonly ThemeLineColumn[],
): readonly ModelStage[] {
  const costOf = (candidate: Candidate, kind: string): number =>
    candidate.demands
      .filter(({ resource }) => plan.resources[resource]?.kind === kind)
      .reduce((sum, { amount }) => sum + amount, 0);
  const worth = (candidate: Candidate, { aim, level }: ObjectiveStage): number => {
    if (aim === 'pinned') return candidate.isPinned ? 1 : 0;
    if (aim === 'grade') return candidate.item.level === level ? 1 : 0;
    return 0 - (aim === 'places' ? (candidate.item.place ?? 0) : costOf(candidate, aim));
  };
  return objectiveOf(input, [])
    .map((stage) => {
      const { aim, level } = stage;
      if (aim === 'themeLines') return { aim, level, terms: themeLines.map((line): Term => [1, line.column]) };
      const terms = open.map((candidate): Term => [worth(candidate, stage), column(columnOf, candidate)]);
      return { aim, level, terms: terms.filter(([coefficient]) => coefficient !== 0) };
    })
    .filter(({ terms }) => terms.length > 0)
    .map((stage): ModelStage => {
      const unit = commonIn(stage.terms);
      return { ...stage, unit, terms: stage.terms.map(([coefficient, name]): Term => [coefficient / unit, name]) };
    });
}

/** Divides a row by what its coefficients have in common; with whole numbers that can tighten an inequality. */
function reduced({ terms, relation, limit }: Row): Row {
  const divisor = commonIn(terms);
  if (divisor <= 1) return { terms, relation, limit };
  const divided = terms.map(([coefficient, name]): Term => [coefficient / divisor, name]);
  return { terms: divided, relation, limit: Math.floor(limit / divisor) };
}

/** A row that holds whatever is chosen says nothing. */
function canBind({ terms, relation, limit }: Row): boolean {
  const most = terms.reduce((sum, [coefficient]) => sum + Math.max(0, coefficient), 0);
  return relation !== '<=' || most > limit;
}

function commonIn(terms: readonly Term[]): number {
  return terms.reduce((common, [coefficient]) => gcd(common, Math.abs(coefficient)), 0);
}

function gcd(a: number, b: number): number {
  let [one, other] = [a, b];
  while (other > 0) [one, other] = [other, one % other];
  return one;
}

/** The columns that stand for a package, theme lines included. */
export function columnsOf(model: PackageModel, itemIds: readonly string[]): ReadonlySet<string> {
  const chosen = new Set(itemIds);
  const items = new Set(model.itemIds.flatMap((itemId, position) => (chosen.has(itemId) ? [`x${position}`] : [])));
  const lines = model.themeLines.filter(({ members }) => members.some((name) => items.has(name)));
  return new Set([...items, ...lines.map(({ column: name }) => name)]);
}

/** The package that columns stand for, in ranked order. */
export function itemsIn(model: PackageModel, chosen: ReadonlySet<string>): readonly string[] {
  return model.itemIds.filter((_, position) => chosen.has(`x${position}`));
}
