import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { endpoints, type PositionChoice } from '@samenkoers/contract';
import { seedOnce } from '@samenkoers/database';
import { type Client, startTestApp, type TestApp } from './test-app.js';

/** Who speaks for the five owners of the second programme of the seed. */
const VOICES = {
  'gemeente-maanoord': 'Jasmijn Wolkenaar',
  'gemeente-regenboog': 'Bente Regenhof',
  'gemeente-sterrenveld': 'Ravi Nevelstra',
  'zorgverzekeraar-parasol': 'Otis Windekind',
  'ggd-wolkenrand': 'Fleur Hagelslot',
} as const;
type Owner = keyof typeof VOICES;
const owners = Object.keys(VOICES) as Owner[];

let at: TestApp;
let manager: Client;
let voices: Readonly<Record<Owner, Client>>;

beforeAll(async () => {
  at = await startTestApp();
  await seedOnce({ url: at.url });
  const { rows } = await at.pool.query<{ programme: string; id: string; name: string }>(
    `SELECT p.programme_id AS programme, p.id, p.name FROM person p JOIN programme g ON g.id = p.programme_id
     WHERE g.slug = 'samen-wolkenrand'`,
  );
  const as = (name: string): Promise<Client> => {
    const found = rows.find((person) => person.name === name);
    if (found === undefined) throw new Error(`${name} is not in the seed`);
    return at.as(found.programme, found.id);
  };
  manager = await as('Vera Donderberg');
  const clients = await Promise.all(owners.map(async (owner) => [owner, await as(VOICES[owner])] as const));
  voices = Object.fromEntries(clients) as typeof voices;
});
afterAll(() => at.close());

const ok = <Answer extends { readonly statusCode: number; readonly body: string }>(answer: Answer): Answer => {
  if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer;
};
const readRound = async (number: number, client: Client = manager) =>
  endpoints.readRound.view.parse(ok(await client.get(`/rounds/${number}`)).json());
const speak = async (round: number, owner: Owner, choice: PositionChoice, more: object = {}) =>
  ok(await voices[owner].send('PUT', `/rounds/${round}/positions/${owner}`, { choice, ...more }));

/** A round about a new proposal of one of the owners, opened by the manager. */
async function supportRound(title: string): Promise<number> {
  const proposer = voices['gemeente-regenboog'];
  const body = { kind: 'project', title, organisation: 'gemeente-regenboog' };
  const { item } = ok(await proposer.send('POST', '/items', body)).json();
  ok(await proposer.send('POST', `/items/${item}/submit`));
  const closesAt = new Date(Date.now() + 86_400_000).toISOString();
  return ok(await manager.send('POST', '/rounds', { kind: 'support', item, closesAt })).json().round;
}

/** Its closing time passes; whoever looks next settles it. */
const passClosing = (round: number) =>
  at.pool.query(
    `UPDATE round r SET closes_at = clock_timestamp() FROM programme g
     WHERE g.id = r.programme_id AND g.slug = 'samen-wolkenrand' AND r.number = $1`,
    [round],
  );

describe('taking up, of five owners', () => {
  test('three in favour are a majority; nobody sees who said what before it closes', async () => {
    const { rows } = ok(await manager.get('/rounds')).json();
    const open = rows.find(
      ({ kind, phase }: { readonly kind: string; readonly phase: string }) => kind === 'takeUp' && phase === 'open',
    );
    const { number } = endpoints.listRounds.view.shape.rows.element.parse(open);
    await speak(number, 'gemeente-regenboog', 'inFavour', { participation: 'takesPart' });
    await speak(number, 'gemeente-sterrenveld', 'against', { text: 'Wij bouwen al', participation: 'notApplicable' });

    const seats = (await readRound(number, voices['gemeente-regenboog'])).seats;
    const seen = seats.filter(({ position }) => position !== null).map(({ organisation }) => organisation.slug);
    expect(seen).toEqual(['gemeente-regenboog']);

    ok(await manager.send('POST', `/rounds/${number}/close-early`));
    const closed = await readRound(number);
    expect(closed.outcome).toBe('adopted');
    expect(closed.tally).toMatchObject({ n: 5, majority: 3, positive: 3, negative: 1, silent: 0 });
  });
});

describe('support, of five owners, where silence counts as no objection', () => {
  test('three that support it and two that keep silent adopt it', async () => {
    const round = await supportRound('Een bankje op elke hoek');
    for (const owner of owners.slice(0, 3)) await speak(round, owner, 'supported');
    await passClosing(round);
    const settled = await readRound(round);
    expect(settled.outcome).toBe('adopted');
    expect(settled.tally).toMatchObject({ n: 5, majority: 3, positive: 3, silent: 2 });
  });

  test('two that support it are not enough, however many do not object', async () => {
    const round = await supportRound('Een vlag op elk dak');
    for (const owner of owners.slice(0, 2)) await speak(round, owner, 'supported');
    await speak(round, 'ggd-wolkenrand', 'noObjection');
    await passClosing(round);
    const settled = await readRound(round);
    expect(settled.outcome).toBe('rejected');
    expect(settled.tally).toMatchObject({ positive: 2, silent: 2 });
  });
});
