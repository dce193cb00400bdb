import type { EnterBook } from '@samenkoers/contract';
import {
  type CommitmentLine,
  checkSigning,
  type Finding,
  type ItemState,
  type MandateCapacity,
} from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Tx, Work } from '../../../platform/persistence/work.js';
import { findOrganisation, isOpenForResults, isUnderWay, takeItems } from '../../agenda/public.js';
import { refuseByRule } from '../../rounds/public.js';
import { type Actor, capacityFor } from '../../session/public.js';
import { authorityToEnter } from '../book.policy.js';
import {
  appendToBook,
  type EnteredPromise,
  loadParts,
  replacePromises,
  type StandingPart,
} from '../book.repository.js';
import { poolKinds } from '../commitments.repository.js';
import { type EnteredLine, lineKey, misplacedLines, numbered, onLine } from './check-book.js';

type Entry = EnterBook & { readonly organisation: string };

/** An item with the part of the organisation in it. */
interface BookItem extends StandingPart {
  readonly id: string;
  readonly state: ItemState;
}

/** The items of the entry by name; what the person may not see is not there. */
type BookItems = ReadonlyMap<string, BookItem>;

/**
 * Enters many lines of one organisation at once, all of them or none: what it promises in principle, and what it
 * delivered so far. A firm promise is not made softer here; what was promised in principle for other resources or years
 * of an item stays as it was.
 */
export const enterBook = (work: Work, call: CommandCall, { organisation, ...entry }: Entry) =>
  work.run(call, async (tx): Promise<Answer<{ readonly intents: number; readonly deliveries: number }>> => {
    const actor = call.actor as Actor;
    const organisationId = await findOrganisation(tx, organisation);
    if (organisationId === undefined) return refuse('not-found');
    const lines = { intents: numbered('intents', entry.intents), deliveries: numbered('deliveries', entry.deliveries) };
    const slugs = [...lines.intents, ...lines.deliveries].map(({ item }) => item);
    const taken = await takeItems(tx, actor, [...new Set(slugs)]);
    const { now, today } = taken;
    const authorityId = authorityToEnter(actor, organisationId, now);
    if (authorityId === null) return refuse('forbidden');
    const ids = [...taken.items.values()].map(({ id }) => id);
    const parts = await loadParts(tx, organisationId, ids, today);
    const items = new Map(
      [...taken.items].flatMap(([slug, { id, state }]) => {
        const part = parts.get(id);
        return part === undefined ? [] : [[slug, { id, state, ...part }] as const];
      }),
    );
    const findings = [
      ...checkSigning({ signedOn: entry.signedOn, today }),
      ...lines.intents.flatMap((line) => checkIntent(line, items.get(line.item), organisationId)),
      ...lines.deliveries.flatMap((line) => checkDelivery(line, items.get(line.item), organisationId, today)),
      ...(await misplaced(tx, [...lines.intents, ...lines.deliveries])),
    ];
    if (findings.length > 0) return refuseByRule(findings);
    const of = { items, organisationId, capacity: capacityFor(actor, organisationId, now) };
    await keepIntents(tx, lines.intents, of, { ...entry, authorityId, now });
    await keepDeliveries(tx, lines.deliveries, of, { name: actor.name, now });
    return { ok: true, value: { intents: lines.intents.length, deliveries: lines.deliveries.length } };
  });

const misplaced = async (tx: Tx, lines: readonly EnteredLine[]): Promise<readonly Finding[]> =>
  misplacedLines(
    lines,
    await poolKinds(
      tx,
      lines.flatMap(({ poolId }) => (poolId === null ? [] : [poolId])),
    ),
  );

/** A promise in principle: for who has a part in an item that is under way, where none is firm. */
function checkIntent(line: EnteredLine, item: BookItem | undefined, organisationId: string): readonly Finding[] {
  if (item === undefined) return [onLine(line, 'book-item-unknown', { item: line.item })];
  const { state, isInvolved, takesPart, standing } = item;
  return [
    ...(isUnderWay(state) ? [] : [onLine(line, 'item-state-does-not-allow-act', { act: 'promise', state })]),
    ...(isInvolved || takesPart ? [] : [onLine(line, 'book-organisation-not-involved', { organisationId })]),
    ...(standing?.level === 'firm' ? [onLine(line, 'book-firm-promise-stands', { organisationId })] : []),
  ];
}

/** A delivery: by who has or had a part in an item that is or was carried out, until today. */
function checkDelivery(
  line: EnteredLine & { readonly on: string },
  item: BookItem | undefined,
  organisationId: string,
  today: string,
): readonly Finding[] {
  if (item === undefined) return [onLine(line, 'book-item-unknown', { item: line.item })];
  const { state, isInvolved, tookPart } = item;
  return [
    ...(isOpenForResults(state) ? [] : [onLine(line, 'item-state-does-not-allow-act', { act: 'addResult', state })]),
    ...(isInvolved || tookPart ? [] : [onLine(line, 'book-organisation-not-involved', { organisationId })]),
    ...(line.on > today ? [onLine(line, 'book-date-in-future', { on: line.on, today })] : []),
  ];
}

interface Of {
  readonly items: BookItems;
  readonly organisationId: string;
  /** In which capacity they are entered; null by who prepares. */
  readonly capacity: MandateCapacity | null;
}

type Signed = Pick<EnterBook, 'signerName' | 'signedOn'> & { readonly authorityId: string; readonly now: number };

async function keepIntents(
  tx: Tx,
  lines: readonly EnteredLine[],
  { items, organisationId, capacity }: Of,
  signed: Signed,
): Promise<void> {
  const promises = [...perItem(lines, items)].map(([{ id: itemId, standing }, entered]): EnteredPromise => {
    const merged = new Map([...linesOf(standing), ...entered].map((line) => [resourceKey(line), line]));
    return { itemId, continuityPlan: standing?.continuityPlan ?? '', lines: [...merged.values()] };
  });
  const revisions = await replacePromises(tx, organisationId, promises, signed);
  for (const { itemId, lines: promised } of promises) {
    const data = {
      level: 'intent',
      revision: revisions.get(itemId) ?? 0,
      ...totalsOf(promised),
      inBook: true,
      capacity,
    };
    tx.record({ type: 'commitment-offered', itemId, organisationId, data });
  }
}

async function keepDeliveries(
  tx: Tx,
  lines: readonly (EnteredLine & { readonly on: string; readonly source: string })[],
  { items, organisationId, capacity }: Of,
  by: { readonly name: string; readonly now: number },
): Promise<void> {
  const found = [...perItem(lines, items)];
  const amounts = found.flatMap(([{ id: itemId }, delivered]) => delivered.map((line) => ({ itemId, ...line })));
  await appendToBook(tx, 'delivered', organisationId, amounts, by);
  for (const [{ id: itemId }, delivered] of found) {
    // Whoever sees the item reads its timeline; the amounts are in the book, for who may read them there.
    tx.record({ type: 'delivery-recorded', itemId, organisationId, data: { lines: delivered.length, capacity } });
  }
}

/** The lines of each item, in the order in which the items were first named. */
function perItem<Line extends EnteredLine>(lines: readonly Line[], items: BookItems): ReadonlyMap<BookItem, Line[]> {
  const found = new Map<BookItem, Line[]>();
  for (const line of lines) {
    const item = items.get(line.item);
    if (item !== undefined) found.set(item, [...(found.get(item) ?? []), line]);
  }
  return found;
}

const linesOf = (standing: BookItem['standing']): readonly CommitmentLine[] => standing?.lines ?? [];
const resourceKey = (line: CommitmentLine): string => lineKey({ ...line, item: '' });

/** Cents of money and tenths of fte, for the sentence that tells it. */
function totalsOf(lines: readonly CommitmentLine[]): { readonly money: number; readonly staff: number } {
  const total = (kind: CommitmentLine['kind']) =>
    lines.filter((line) => line.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  return { money: total('money'), staff: total('staff') };
}
