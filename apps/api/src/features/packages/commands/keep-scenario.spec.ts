import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { endpoints, type PackageFacts } from '@samenkoers/contract';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';
import { type Stage, setStage } from '../../urgency/testing/stage.js';
import { codeOf, findingsOf, type OnStage, onStage } from '../testing/on-stage.js';

let at: TestApp;
let stage: Stage;
let acts: OnStage;

const run = (text: string, ...values: unknown[]) => at.pool.query(text, values);

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());

const readPackage = async () => (await stage.manager.get(acts.path('package'))).json<PackageFacts>();

describe('what-ifs', () => {
  beforeEach(async () => {
    stage = await setStage(at, { owners: 3, items: 2 });
    acts = onStage(at, stage);
    await acts.fill(100, [60, 60]);
    await acts.judge('veryUrgent', 'urgent');
  });
  const keep = (client: Client, name: string, whatIf: object = {}) =>
    client.send('POST', acts.path('scenarios'), { name, note: 'Voor het bestuur', whatIf });
  const list = async (client: Client) => {
    const body = (await client.get(acts.path('scenarios'))).json();
    expect(endpoints.listScenarios.view.parse(body)).toEqual(body);
    return body.scenarios;
  };

  test('are kept by name, read by all who may see the package, and never touch the record', async () => {
    const [owner, other] = [acts.ownerAt(0), acts.ownerAt(1)];
    const before = await readPackage();
    const [resource] = before.input.resources;
    const whatIf = { capacities: [{ resourceId: resource?.resourceId, capacity: 120 }], dropped: [acts.itemAt(0).id] };
    expect((await keep(owner, 'Ruimer', whatIf)).statusCode).toBe(201);
    expect(codeOf(await keep(other, 'ruimer'))).toBe('already-done');
    expect(await list(owner)).toMatchObject([
      { name: 'Ruimer', isOwn: true, whatIf, createdByName: 'Vertegenwoordiger 1' },
    ]);
    expect(await list(other)).toMatchObject([{ isOwn: false }]);
    expect((await readPackage()).input).toEqual(before.input);
  });

  test('are about what is there', async () => {
    const whatIf = { pinned: [stage.programme.id], capacities: [{ resourceId: 'weg:2027', capacity: 1 }] };
    expect(findingsOf(await keep(stage.manager, 'Leeg', whatIf))).toEqual([
      'package-item-unknown',
      'package-resource-unknown',
    ]);
    expect(await list(stage.manager)).toEqual([]);
  });

  test('are removed by who kept them or by the team, and their name is free again', async () => {
    const [owner, other] = [acts.ownerAt(0), acts.ownerAt(1)];
    const { id } = (await keep(owner, 'Ruimer')).json();
    expect(codeOf(await other.send('DELETE', `/scenarios/${id}`))).toBe('forbidden');
    expect((await stage.manager.send('DELETE', `/scenarios/${id}`)).statusCode).toBe(200);
    expect(codeOf(await owner.send('DELETE', `/scenarios/${id}`))).toBe('not-found');
    expect(await list(owner)).toEqual([]);
    expect((await keep(other, 'Ruimer')).statusCode).toBe(201);
    const told = await run(
      `SELECT type FROM event WHERE programme_id = $1 AND type LIKE 'scenario-%' ORDER BY sequence`,
      stage.programme.id,
    );
    expect(told.rows.map(({ type }) => type)).toEqual(['scenario-kept', 'scenario-removed', 'scenario-kept']);
  });
});
