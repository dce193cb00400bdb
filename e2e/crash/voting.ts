import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { endpoints, type PositionChoice, type PositionReceipt } from '@samenkoers/contract';
import { type Cast, type Person, type Reply, signIn } from '../product/person.js';
import type { Chance } from './chance.js';
import type { Ledger, Sent, Told } from './ledger.js';

/** Somebody with a mandate who keeps changing their mind. */
export interface Voter {
  readonly person: Person;
  readonly organisation: string;
}

/** Both voices of every owner, so that two people of one owner meet. */
export function votersOf(url: string, cast: Cast): Promise<readonly Voter[]> {
  const voices = cast.people.filter(({ isOwner, capacity }) => isOwner && capacity !== null);
  return Promise.all(
    voices.map(async (voice) => ({ person: await signIn(url, voice), organisation: voice.organisation?.slug ?? '' })),
  );
}

/** The last one belongs to another kind of round, and is refused in these. */
const choices: readonly [PositionChoice, ...PositionChoice[]] = [
  'supported',
  'supportedWithRemark',
  'noObjection',
  'notSupported',
  'supported',
  'noObjection',
  'inFavour',
];
const refusedChoice: PositionChoice = 'inFavour';

/** Takes positions in these rounds, one after the other, until told to stop; keeps in the ledger what it was told. */
export async function keepVoting(
  { person, organisation }: Voter,
  rounds: readonly [number, ...number[]],
  ledger: Ledger,
  chance: Chance,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const text = randomUUID();
    const sent: Sent = {
      key: randomUUID(),
      round: chance.oneOf(rounds),
      organisation,
      choice: chance.oneOf(choices),
      text,
    };
    // Some people close the window when no answer comes.
    const patience = chance.between(1, 10) === 1 ? 1 : Number.POSITIVE_INFINITY;
    ledger.entries.push({ ...sent, ...(await sendUntilTold(person, sent, ledger, patience)) });
    await sleep(chance.between(0, 10));
  }
}

async function sendUntilTold(person: Person, sent: Sent, ledger: Ledger, patience: number): Promise<Told> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await send(person, sent);
    if (reply?.ok) return { told: 'acknowledged', revision: reply.view.revision, sequence: reply.view.sequence };
    if (reply !== undefined && reply.status < 500) return refusal(reply.problem.code, sent, ledger);
    if (reply !== undefined && reply.status !== 503) ledger.defects.push(`${reply.status} ${reply.problem.code}`);
    if (attempt >= patience) return { told: 'in-doubt' };
    ledger.retries += 1;
    await sleep(10);
  }
}

function refusal(code: string, { choice }: Sent, ledger: Ledger): Told {
  if (code !== 'rule-findings' || choice !== refusedChoice) ledger.defects.push(`${choice} was refused: ${code}`);
  return { told: 'refused', code };
}

/** The answer, or undefined when none came. */
async function send(
  person: Person,
  { key, round, organisation, choice, text }: Sent,
): Promise<Reply<PositionReceipt> | undefined> {
  try {
    return await person.ask(endpoints.takePosition, {
      params: { round, organisation },
      body: { choice: choice as PositionChoice, text, participation: null },
      key,
    });
  } catch {
    return undefined;
  }
}
