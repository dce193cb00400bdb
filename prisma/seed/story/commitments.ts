import type { Prisma } from '../../src/generated/client.js';
import type { CommitmentLevel } from '../../src/generated/enums.js';
import type { StoryItem } from './items.js';
import { organisationId, poolOf, type Story, signerOf, tell } from './story.js';

type Line = Omit<Prisma.CommitmentLineCreateManyInput, 'programmeId' | 'commitmentId' | 'line'>;

/** Organisations promise capacity in principle. */
export function offer(story: Story, item: StoryItem, organisations: readonly string[], day: number): void {
  for (const organisation of organisations) record(story, item, { organisation, level: 'intent', lines: [], day });
}

/**
 * Organisations commit firmly. Together they cover what the item needs: money is split evenly over them, of staff each
 * pool and year goes to one of them. `part` of it when they commit to less than what is needed.
 */
export function firmUp(
  story: Story,
  item: StoryItem,
  organisations: readonly string[],
  day: number,
  part: { readonly of: number; readonly each: number } = { of: 1, each: 1 },
): void {
  organisations.forEach((organisation, index) => {
    const lines = linesOf(story, item, { index, count: organisations.length, part });
    record(story, item, { organisation, level: 'firm', lines, day });
  });
}

/** An organisation takes its promise back. */
export function withdrawCommitment(
  story: Story,
  item: StoryItem,
  organisation: string,
  day: number,
  reason: string,
): void {
  const at = story.calendar.moment(day);
  Object.assign(standing(story, item, organisation) ?? {}, { withdrawnAt: at, withdrawReason: reason });
  const actor = signerOf(story, organisation, at);
  tell(story, { type: 'commitment-withdrawn', at, actor, organisation, itemId: item.row.id, data: { reason } });
}

function record(
  story: Story,
  item: StoryItem,
  promise: {
    readonly organisation: string;
    readonly level: CommitmentLevel;
    readonly lines: readonly Line[];
    readonly day: number;
  },
): void {
  const { organisation, level, lines, day } = promise;
  const { programmeId, rows, calendar } = story;
  const at = calendar.moment(day);
  const signer = signerOf(story, organisation, at);
  const revision = (item.promises.get(organisation) ?? 0) + 1;
  item.promises.set(organisation, revision);
  Object.assign(standing(story, item, organisation) ?? {}, { supersededAt: at });
  const id = story.idOf('commitment', item.row.slug, organisation, String(revision));
  rows.commitment.push({
    programmeId,
    id,
    itemId: item.row.id,
    organisationId: organisationId(story, organisation),
    revision,
    level,
    continuityPlan:
      level === 'firm'
        ? 'Na de projectperiode nemen wij de inzet op in ons gewone werk en onze begroting (voorbeeld).'
        : '',
    signerName: signer.name,
    mandateId: signer.authorityId,
    signedOn: calendar.date(day),
    recordedById: signer.id,
    recordedAt: at,
    isExample: true,
  });
  for (const [index, line] of lines.entries()) {
    rows.commitmentLine.push({ programmeId, commitmentId: id, line: index + 1, ...line });
  }
  const type = level === 'firm' ? 'commitment-firmed-up' : 'commitment-offered';
  tell(story, { type, at, actor: signer, organisation, itemId: item.row.id, data: { level, revision } });
}

function standing(
  story: Story,
  { row }: StoryItem,
  organisation: string,
): Prisma.CommitmentCreateManyInput | undefined {
  return story.rows.commitment.find(
    (promise) =>
      promise.itemId === row.id &&
      promise.organisationId === organisationId(story, organisation) &&
      promise.supersededAt == null &&
      promise.withdrawnAt == null,
  );
}

/** The share of one of the organisations: staff of its own besides what it puts into the pools of the programme. */
function linesOf(
  story: Story,
  { content }: StoryItem,
  share: {
    readonly index: number;
    readonly count: number;
    readonly part: { readonly of: number; readonly each: number };
  },
): readonly Line[] {
  const { calendar } = story;
  const [thisYear] = calendar.years;
  const own: Line = { poolId: null, kind: 'staff', year: thisYear, amount: 2 + (share.index % 3) };
  let turn = 0;
  const pooled = Object.entries(content.needs).flatMap(([pool, amounts]) =>
    calendar.years.map((year, index): Line => {
      const { kind } = poolOf(story, pool);
      const needed = Math.floor(((amounts[index] ?? 0) * share.part.each) / share.part.of);
      const isTurn = kind === 'staff' && turn++ % share.count === share.index;
      const amount = kind === 'money' ? evenPart(needed, share) : isTurn ? needed : 0;
      return { poolId: story.idOf('pool', pool), kind, year, amount };
    }),
  );
  return [own, ...pooled].filter(({ amount }) => Number(amount) > 0);
}

/** Parts that sum exactly; the first ones get what does not divide. */
function evenPart(amount: number, { index, count }: { readonly index: number; readonly count: number }): number {
  return Math.floor(amount / count) + (index < amount % count ? 1 : 0);
}
