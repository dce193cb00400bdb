import type pg from 'pg';
import type { Prisma } from '../src/generated/client.js';

/** The rows of the story per table, in an order in which every row comes after the rows it points to. */
export interface Rows {
  readonly programme: Prisma.ProgrammeCreateManyInput[];
  readonly byLaws: Prisma.ByLawsCreateManyInput[];
  readonly goalVersion: Prisma.GoalVersionCreateManyInput[];
  readonly goal: Prisma.GoalCreateManyInput[];
  readonly organisation: Prisma.OrganisationCreateManyInput[];
  readonly referenceFigure: Prisma.ReferenceFigureCreateManyInput[];
  readonly ownershipPeriod: Prisma.OwnershipPeriodCreateManyInput[];
  readonly person: Prisma.PersonCreateManyInput[];
  readonly mandate: Prisma.MandateCreateManyInput[];
  readonly roleAssignment: Prisma.RoleAssignmentCreateManyInput[];
  readonly themeLine: Prisma.ThemeLineCreateManyInput[];
  readonly lifePhase: Prisma.LifePhaseCreateManyInput[];
  readonly regionalChallenge: Prisma.RegionalChallengeCreateManyInput[];
  readonly resourcePool: Prisma.ResourcePoolCreateManyInput[];
  readonly poolCapacity: Prisma.PoolCapacityCreateManyInput[];
  readonly item: Prisma.ItemCreateManyInput[];
  readonly itemVersion: Prisma.ItemVersionCreateManyInput[];
  readonly itemVersionGoal: Prisma.ItemVersionGoalCreateManyInput[];
  readonly itemVersionLifePhase: Prisma.ItemVersionLifePhaseCreateManyInput[];
  readonly itemVersionChallenge: Prisma.ItemVersionChallengeCreateManyInput[];
  readonly itemVersionFoundation: Prisma.ItemVersionFoundationCreateManyInput[];
  readonly need: Prisma.NeedCreateManyInput[];
  readonly needEstimate: Prisma.NeedEstimateCreateManyInput[];
  readonly itemRelation: Prisma.ItemRelationCreateManyInput[];
  readonly involvement: Prisma.InvolvementCreateManyInput[];
  readonly residentResult: Prisma.ResidentResultCreateManyInput[];
  readonly input: Prisma.InputCreateManyInput[];
  readonly commitment: Prisma.CommitmentCreateManyInput[];
  readonly commitmentLine: Prisma.CommitmentLineCreateManyInput[];
  readonly bookEntry: Prisma.BookEntryCreateManyInput[];
  readonly agreedShare: Prisma.AgreedShareCreateManyInput[];
  readonly agendaVersion: Prisma.AgendaVersionCreateManyInput[];
  readonly agendaVersionItem: Prisma.AgendaVersionItemCreateManyInput[];
  readonly round: Prisma.RoundCreateManyInput[];
  readonly roundElector: Prisma.RoundElectorCreateManyInput[];
  readonly roundExtension: Prisma.RoundExtensionCreateManyInput[];
  readonly positionRevision: Prisma.PositionRevisionCreateManyInput[];
  readonly currentPosition: Prisma.CurrentPositionCreateManyInput[];
  readonly ratification: Prisma.RatificationCreateManyInput[];
  readonly roundResult: Prisma.RoundResultCreateManyInput[];
  readonly urgencyRound: Prisma.UrgencyRoundCreateManyInput[];
  readonly urgencyRoundItem: Prisma.UrgencyRoundItemCreateManyInput[];
  readonly urgencyElector: Prisma.UrgencyElectorCreateManyInput[];
  readonly urgencyGradeRevision: Prisma.UrgencyGradeRevisionCreateManyInput[];
  readonly urgencyGrade: Prisma.UrgencyGradeCreateManyInput[];
  readonly urgencyResult: Prisma.UrgencyResultCreateManyInput[];
  readonly orderDecision: Prisma.OrderDecisionCreateManyInput[];
  readonly participation: Prisma.ParticipationCreateManyInput[];
  readonly change: Prisma.ChangeCreateManyInput[];
  readonly event: Prisma.EventCreateManyInput[];
  readonly programmeSequence: Prisma.ProgrammeSequenceCreateManyInput[];
}

/** No rows yet. The order of the keys is the order of writing. */
export function noRows(): Rows {
  return {
    programme: [],
    byLaws: [],
    goalVersion: [],
    goal: [],
    organisation: [],
    referenceFigure: [],
    ownershipPeriod: [],
    person: [],
    mandate: [],
    roleAssignment: [],
    themeLine: [],
    lifePhase: [],
    regionalChallenge: [],
    resourcePool: [],
    poolCapacity: [],
    item: [],
    itemVersion: [],
    itemVersionGoal: [],
    itemVersionLifePhase: [],
    itemVersionChallenge: [],
    itemVersionFoundation: [],
    need: [],
    needEstimate: [],
    itemRelation: [],
    involvement: [],
    residentResult: [],
    input: [],
    commitment: [],
    commitmentLine: [],
    bookEntry: [],
    agreedShare: [],
    agendaVersion: [],
    agendaVersionItem: [],
    round: [],
    roundElector: [],
    roundExtension: [],
    positionRevision: [],
    currentPosition: [],
    ratification: [],
    roundResult: [],
    urgencyRound: [],
    urgencyRoundItem: [],
    urgencyElector: [],
    urgencyGradeRevision: [],
    urgencyGrade: [],
    urgencyResult: [],
    orderDecision: [],
    participation: [],
    change: [],
    event: [],
    programmeSequence: [],
  };
}

/** A text version that a round was opened on: frozen after its links and needs are in, for then they may not change. */
export interface FrozenVersion {
  readonly programmeId: string;
  readonly itemId: string;
  readonly version: number;
  readonly textHash: string;
  readonly frozenAt: string;
}

/** Writes every row in one statement per table, then freezes the text versions that rounds were opened on. */
export async function writeRows(client: pg.ClientBase, rows: Rows, frozen: readonly FrozenVersion[]): Promise<void> {
  for (const table of Object.keys(rows) as (keyof Rows)[]) await insert(client, columnName(table), rows[table]);
  await client.query(
    `UPDATE item_version v SET text_hash = f.text_hash, frozen_at = f.frozen_at
     FROM jsonb_populate_recordset(NULL::item_version, $1::jsonb) f
     WHERE (v.programme_id, v.item_id, v.version) = (f.programme_id, f.item_id, f.version)`,
    [JSON.stringify(frozen.map(inColumns))],
  );
}

/** Table and column names come from the schema's own types; the values go as one parameter. */
async function insert(client: pg.ClientBase, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap(Object.keys))].map((column) => `"${columnName(column)}"`).join(', ');
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [JSON.stringify(rows.map(inColumns))],
  );
}

function inColumns(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [columnName(key), value]));
}

/** Every row asks for the same few names. */
const columnNames = new Map<string, string>();

function columnName(key: string): string {
  const known = columnNames.get(key);
  if (known !== undefined) return known;
  const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columnNames.set(key, name);
  return name;
}
