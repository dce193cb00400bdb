import { randomUUID } from 'node:crypto';
import { endpoints, type RecordOnBehalf, type TakePosition } from '@samenkoers/contract';
import type { Person, Reply } from '../product/person.js';
import type { Move, Sending } from './moves.js';
import { owners, type Partnership, type Speaker } from './partnership.js';
import type { Ask, Verdict } from './reference.js';

/** An ask about a round that is on its way to the product, and what came back. */
export interface Asked {
  readonly round: number;
  readonly ask: Ask;
  readonly speaker: Speaker | null;
  readonly verdict: Verdict;
  /** Its place in the record, when the answer tells it. */
  readonly sequence: number | null;
}

const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const today = (shift: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + shift * 86_400_000);

type RoundMove = Exclude<Move, { act: 'open' | 'look' | 'endMandate' }>;

/** The speaker of a position; everything else is asked by the programme manager. */
export const speakerOf = (move: RoundMove, { speakers }: Partnership): Speaker | null =>
  move.act === 'take' ? at(speakers, move.voter) : null;

function askOf(move: RoundMove, speaker: Speaker | null): Ask {
  switch (move.act) {
    case 'take':
      return {
        act: 'take',
        owner: speaker?.organisation ?? '',
        ...move.words,
        extent: speaker?.extent ?? 'none',
        receivedTomorrow: false,
      };
    case 'recordOnBehalf': {
      const { owner, words, isBound, receivedTomorrow } = move;
      return {
        act: 'recordOnBehalf',
        owner: at(owners, owner),
        ...words,
        extent: isBound ? 'full' : 'subjectToRatification',
        receivedTomorrow,
      };
    }
    case 'ratify':
      return { act: 'ratify', owner: at(owners, move.owner) };
    case 'extend':
      return { act: 'extend', closesAt: Date.now() + move.milliseconds };
    case 'settle':
      return { act: 'settle', asItStands: move.asItStands };
    default:
      return { act: move.act };
  }
}

function send(person: Person, round: number, ask: Ask, key: string): Promise<Reply<object>> {
  const params = { round };
  switch (ask.act) {
    case 'take': {
      const { choice, text, participation } = ask;
      const body = { choice, text, participation } as TakePosition;
      return person.ask(endpoints.takePosition, { params: { round, organisation: ask.owner }, body, key });
    }
    case 'recordOnBehalf': {
      const { choice, text, participation, extent } = ask;
      const receivedOn = today(ask.receivedTomorrow ? 1 : 0);
      const body = {
        choice,
        text,
        participation,
        extent,
        channel: 'phone',
        receivedOn,
        personName: 'Iemand',
      } as RecordOnBehalf;
      return person.ask(endpoints.recordPositionOnBehalf, { params: { round, organisation: ask.owner }, body, key });
    }
    case 'ratify': {
      const body = { ratifiedOn: today(0), reference: 'B-1', document: null };
      return person.ask(endpoints.ratifyPosition, { params: { round, organisation: ask.owner }, body, key });
    }
    case 'extend': {
      const body = { closesAt: new Date(ask.closesAt).toISOString(), reason: 'Nog niet iedereen was er.' };
      return person.ask(endpoints.extendRound, { params, body, key });
    }
    case 'closeEarly':
      return person.ask(endpoints.closeRoundEarly, { params, key });
    case 'settle':
      return person.ask(endpoints.settleRound, { params, body: { asItStands: ask.asItStands }, key });
    case 'withdraw':
      return person.ask(endpoints.withdrawRound, { params, body: { reason: 'Verkeerd gesteld.' }, key });
  }
}

export function verdictOf(reply: Reply<unknown>): Verdict {
  if (reply.ok) return 'done';
  const { status, problem } = reply;
  if (problem.code === 'cannot-take-position' || problem.code === 'forbidden') return 'cannot';
  if (problem.code === 'rule-findings' || problem.code === 'round-running') return 'findings';
  throw new Error(`An answer nobody expects here: ${status} ${JSON.stringify(problem)}`);
}

/** Sends a move to the product, twice at once under one key when it says so; both must then be told the same. */
export async function askRound(
  partnership: Partnership,
  { move, twice }: Sending & { move: RoundMove },
  round: number,
): Promise<Asked> {
  const speaker = speakerOf(move, partnership);
  const person = speaker?.person ?? partnership.manager;
  const ask = askOf(move, speaker);
  const key = randomUUID();
  const replies = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => send(person, round, ask, key)));
  const done = replies.flatMap((reply) => (reply.ok ? [reply.view] : []));
  if (new Set(done.map((view) => JSON.stringify(view))).size > 1)
    throw new Error(`One key, two answers: ${JSON.stringify(done)}`);
  const reply = replies.find(({ ok }) => ok) ?? at(replies, 0);
  const sequence = reply.ok && 'sequence' in reply.view ? Number(reply.view.sequence) : null;
  return { round, ask, speaker, verdict: verdictOf(reply), sequence };
}
