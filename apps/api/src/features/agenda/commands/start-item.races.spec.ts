import { afterEach, describe, expect, test } from '@jest/globals';
import { insertItem, insertProgramme, insertRound, type TestProgramme } from '@samenkoers/testkit';
import { type Interference, interfere } from '../../../testing/interfere.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let running: TestApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const YEAR = 2027;
const POOL_HOLDS = 10;
const EACH_NEEDS = 6;

/** An item that lacks nothing to start, but draws on a pool. */
async function startable(at: TestApp, programme: TestProgramme, pool: string, title: string): Promise<string> {
  const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);
  const [lead, other] = programme.owners;
  if (lead === undefined || other === undefined) throw new Error('two owners are needed');
  const { id, slug } = await insertItem(at.pool, programme, { title, state: 'onAgenda' });
  await run(`UPDATE item SET lead_organisation_id = $2, lead_name = 'B. Trekker' WHERE id = $1`, id, lead.id);
  await run('INSERT INTO need VALUES ($1, $2, 1, $3, $4, $5)', programme.id, id, pool, YEAR, EACH_NEEDS);
  await run(
    `INSERT INTO involvement (programme_id, item_id, organisation_id, why, proposed_by_id, team_confirmed_at, self_confirmed_at)
     VALUES ($1, $2, $3, 'Nodig', $4, now(), now())`,
    programme.id,
    id,
    lead.id,
    programme.manager.id,
  );
  await run(
    `WITH promise AS (INSERT INTO commitment (programme_id, item_id, organisation_id, revision, level, continuity_plan, signer_name,
         mandate_id, signed_on, recorded_by_id, recorded_at)
       SELECT $1, $2, $3, 1, 'firm', 'Borgen', 'A. Tekenaar', m.id, '2026-01-01', $4, now() FROM mandate m WHERE m.organisation_id = $3
       RETURNING id)
     INSERT INTO commitment_line (programme_id, commitment_id, line, pool_id, kind, year, amount)
     SELECT $1, promise.id, 1, $5, 'staff', $6, $7 FROM promise`,
    programme.id,
    id,
    lead.id,
    programme.manager.id,
    pool,
    YEAR,
    EACH_NEEDS,
  );
  for (const owner of [lead, other]) {
    await run(
      `INSERT INTO participation (programme_id, item_id, organisation_id, choice, from_date, decided_by_id, decided_at)
       VALUES ($1, $2, $3, 'takesPart', '2026-01-01', $4, now())`,
      programme.id,
      id,
      owner.id,
      programme.manager.id,
    );
  }
  const round = await insertRound(at.pool, programme, { itemId: id, kind: 'takeUp' });
  await run(
    `WITH made AS (INSERT INTO round_result (programme_id, round_id, outcome, tally, working, settled_at)
       VALUES ($1, $2, 'adopted', '{}', '[]', now()))
     UPDATE round SET settled_at = now() WHERE id = $2`,
    programme.id,
    round.id,
  );
  return slug;
}

describe('two items that start at once and draw on one pool', () => {
  async function race(interference: Interference) {
    const at = await startTestApp();
    running = at;
    interfere(at, interference);
    const programme = await insertProgramme(at.pool, { owners: 3 });
    const manager = await at.as(programme.id, programme.manager.id);
    const { rows } = await at.pool.query(
      `WITH pool AS (INSERT INTO resource_pool (programme_id, name, kind) VALUES ($1, 'Programmateam', 'staff') RETURNING id)
       INSERT INTO pool_capacity (programme_id, pool_id, year, amount, source, as_of)
       SELECT $1, id, $2, $3, 'Begroting', '2026-01-01' FROM pool RETURNING pool_id`,
      [programme.id, YEAR, POOL_HOLDS],
    );
    const slugs: string[] = [];
    for (const title of ['Eerste', 'Tweede']) slugs.push(await startable(at, programme, rows[0].pool_id, title));
    const answers = await Promise.all(slugs.map((slug) => manager.send('POST', `/items/${slug}/start`)));
    return answers.map(({ statusCode }) => statusCode).sort();
  }
  const savingIsSlow = { statement: /UPDATE item SET state/, milliseconds: 300 };

  test('one starts; the other hears what the pool is short of', async () => {
    expect(await race({ slow: savingIsSlow })).toEqual([200, 409]);
  });

  test('is lost without the lock on the programme', async () => {
    const statuses = await race({
      rewrite: (text) => text.replace(/(FROM programme WHERE id = \S+) FOR NO KEY UPDATE/, '$1'),
      slow: savingIsSlow,
    });
    expect(statuses).toEqual([200, 200]);
  });
});
