import { endpoints } from '@samenkoers/contract';
import type pg from 'pg';
import type { Person } from '../product/person.js';
import { ourProgramme } from '../product/programme.js';
import { type Asked, askRound, verdictOf } from './ask.js';
import type { Sending } from './moves.js';
import { endMandate, type Partnership } from './partnership.js';
import { electoratesOf, eventsAfter } from './record.js';
import { isOver, judge, type Model, type Verdict } from './reference.js';
import { type RoundEvent, replay } from './replay.js';

/** What a round is asked about: each slot has its own item, and at most one running round. */
export interface Slot {
  readonly kind: 'support' | 'takeUp';
  readonly item: string;
  readonly round: number;
}

/** One run: the product on one side, the model on the other. */
export interface Run {
  readonly client: pg.Client;
  readonly partnership: Partnership;
  readonly slots: Slot[];
  model: Model;
  sequence: number;
  /** People whose mandate was ended in this run. */
  readonly ended: Set<string>;
  asked: number;
  /** Everything that was answered and recorded, so that it is known what the run has tried. */
  readonly seen: Set<string>;
}

const wrong = (what: string, facts: unknown): never => {
  throw new Error(`${what}: ${JSON.stringify(facts)}`);
};

export const open = (manager: Person, { kind, item }: Pick<Slot, 'kind' | 'item'>, closesAt: number) =>
  manager.ask(endpoints.openRound, { body: { kind, item, closesAt: new Date(closesAt).toISOString() } });

interface Opened {
  readonly slot: number;
  readonly closesAt: number;
  readonly verdict: Verdict;
  readonly round: number | null;
}

/** All moves of a batch at once; then the record is replayed, and every answer must fit some moment of that replay. */
export async function playBatch(run: Run, batch: readonly Sending[]): Promise<void> {
  const { client, partnership } = run;
  const before = Date.now() - 5;
  const endedBefore = new Set(run.ended);
  const opens: Opened[] = [];
  const doing = batch.map(async (sending): Promise<Asked[]> => {
    const { move } = sending;
    if (move.act === 'endMandate') {
      const deputies = partnership.speakers.filter(({ isDeputy }) => isDeputy);
      const { id } = deputies[move.deputy % deputies.length] ?? wrong('no deputies', {});
      run.ended.add(id);
      await endMandate(client, id);
      return [];
    }
    const slot = run.slots[move.slot] ?? wrong('no such slot', move);
    if (move.act === 'look') {
      await partnership.manager.get(endpoints.readRound, { params: { round: slot.round } });
      return [];
    }
    if (move.act === 'open') {
      const closesAt = Date.now() + move.milliseconds;
      const reply = await open(partnership.manager, slot, closesAt);
      opens.push({ slot: move.slot, closesAt, verdict: verdictOf(reply), round: reply.ok ? reply.view.round : null });
      return [];
    }
    return [await askRound(partnership, { ...sending, move }, slot.round)];
  });
  const asked = (await Promise.all(doing)).flat();
  const after = Date.now() + 5;
  run.asked += batch.length;
  const { states, events } = await readOn(run);
  for (const { ask, verdict } of asked) run.seen.add(`${ask.act} ${verdict}`);
  for (const one of asked) checkVerdict(one, states, [before, after], { before: endedBefore, now: run.ended });
  checkOpens(run, opens, states, after);
  checkOnce(asked, events);
  for (const { slot, round } of opens) {
    const current = run.slots[slot];
    if (current !== undefined && round !== null && round > current.round) run.slots[slot] = { ...current, round };
  }
}

/** Replays what the record gained; answers the states it went through, from before the batch on. */
export async function readOn(
  run: Run,
): Promise<{ readonly states: readonly Model[]; readonly events: readonly RoundEvent[] }> {
  const events = await eventsAfter(run.client, run.sequence);
  const fresh = events.filter(({ type }) => type === 'round-opened').map(({ round }) => round);
  const electorates = await electoratesOf(run.client, fresh);
  const states = [run.model];
  for (const event of events) {
    run.model = replay(run.model, event, electorates);
    states.push(run.model);
    run.seen.add([event.type, event.data['outcome'] ?? ''].join(' ').trim());
  }
  const { rows } = await run.client.query<{ value: number }>(
    `SELECT max(sequence)::int AS value FROM event WHERE programme_id = ${ourProgramme}`,
  );
  run.sequence = rows[0]?.value ?? run.sequence;
  return { states, events };
}

interface Ended {
  readonly before: ReadonlySet<string>;
  readonly now: ReadonlySet<string>;
}

function checkVerdict(
  { round, ask, speaker, verdict }: Asked,
  states: readonly Model[],
  moments: readonly number[],
  ended: Ended,
): void {
  const asks = [ask];
  if (ask.act === 'take' && speaker !== null && ended.now.has(speaker.id)) {
    asks.push({ ...ask, extent: 'none' });
    if (ended.before.has(speaker.id)) asks.shift();
  }
  const possible = states.flatMap((state) => {
    const found = state[round];
    return found === undefined ? [] : asks.flatMap((one) => moments.map((now) => judge(found, one, now)));
  });
  if (!possible.includes(verdict))
    wrong('The product and the model differ', { round, ask, verdict, possible, states: states.map((s) => s[round]) });
}

function checkOpens(run: Run, opens: readonly Opened[], states: readonly Model[], after: number): void {
  for (const { slot, verdict, closesAt } of opens) {
    const { round, kind } = run.slots[slot] ?? wrong('no such slot', slot);
    const opened = opens.filter((other) => other.slot === slot && other.verdict === 'done');
    // On a busy machine a round that was to close soon may be past its time before it opens, or before the next one does.
    const isPast = opened.some((other) => other.closesAt <= after);
    const possible = states.map((state): Verdict => {
      const found = state[round] ?? wrong('no such round', round);
      const isBarred = !isOver(found) || (kind === 'support' && found.result?.outcome === 'rejected');
      return isBarred ? 'findings' : 'done';
    });
    if (verdict === 'findings' && (opened.length > 0 || closesAt <= after)) continue;
    if (!possible.includes(verdict) || (opened.length > 1 && !isPast))
      wrong('A round was opened or not', { round, verdict, opened, possible });
  }
}

const typesOf: Readonly<Record<string, readonly string[]>> = {
  take: ['position-taken', 'position-replaced'],
  recordOnBehalf: ['position-recorded-on-behalf'],
  ratify: ['position-ratified'],
  extend: ['round-extended'],
  closeEarly: ['round-closed-early'],
  withdraw: ['round-withdrawn'],
};

/** Every act that was done has its one event, and no event is there that nobody asked for. */
function checkOnce(asked: readonly Asked[], events: readonly RoundEvent[]): void {
  for (const [act, types] of Object.entries(typesOf)) {
    const done = asked.filter(({ ask, verdict }) => ask.act === act && verdict === 'done');
    const recorded = events.filter(({ type }) => types.includes(type));
    if (done.length !== recorded.length) wrong(`${act}: done and recorded differ`, { done, recorded });
    for (const { sequence, round } of done) {
      if (sequence !== null && !recorded.some((event) => event.sequence === sequence && event.round === round)) {
        wrong(`${act}: the receipt names another event`, { sequence, round });
      }
    }
  }
}
