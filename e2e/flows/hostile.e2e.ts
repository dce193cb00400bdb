import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BodyOf, endpoints } from '@samenkoers/contract';
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../browser/chromium.js';
import { type Cast, castOf, type Person, signIn } from '../product/person.js';
import { type Product, startProduct } from '../product/product.js';
import { hostileStrings } from './hostile-strings.js';

const HENGELO = 'gemeente-hengelo';
const AT_LEAST = 300;

let product: Product;
let cast: Cast;
let browser: Browser;
let elsewhere: Server;

beforeAll(async () => {
  product = await startProduct();
  cast = await castOf(product.url);
  browser = await startChromium();
  elsewhere = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Elders</h1>'),
  );
  await new Promise<void>((resolve) => elsewhere.listen(0, resolve));
});
afterAll(async () => {
  await browser?.close();
  elsewhere?.close();
  await product?.stop();
});

const nothingSupposed = {
  capacities: [],
  dropped: [],
  pinned: [],
  maxShareEffortPercent: null,
  onePerThemeLine: false,
};
const strings = hostileStrings();
const text = () => strings.next();
/** The day in the region, whatever the clock of the machine says. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
const inAWhile = () => new Date(Date.now() + 86_400_000 * 20).toISOString();

/** Writes hostile text into every field of a proposal that has not been handed in. */
async function hostileDraft(owner: Person): Promise<string> {
  const body = { kind: 'project' as const, title: text(), organisation: HENGELO };
  const { item, revision } = await owner.get(endpoints.draftItem, { body });
  const { goals, lifePhases } = await owner.get(endpoints.readProgramme);
  await owner.get(endpoints.saveDraft, {
    params: { item },
    body: {
      revision,
      title: body.title,
      summary: text(),
      reason: text(),
      jointValue: text(),
      residentOutcome: text(),
      prevention: text(),
      continuity: text(),
      execution: 'regional',
      changeNote: text(),
      themeLineId: null,
      hardDeadline: null,
      goals: goals.slice(0, 3).map(({ id: goalId }) => ({ goalId, contribution: text() })),
      lifePhaseIds: lifePhases.map(({ id }) => id),
      challengeIds: [],
      foundationIds: [],
      involvements: ['mst', 'menzis', 'dimence'].map((organisation) => ({ organisation, why: text() })),
      needs: [],
    },
  });
  return item;
}

/** Says hostile things wherever the product takes text beside a proposal. */
async function hostileActs(owner: Person, manager: Person, item: string): Promise<void> {
  await owner.get(endpoints.submitItem, { params: { item } });
  const { round } = await manager.get(endpoints.openRound, { body: { kind: 'support', item, closesAt: inAWhile() } });
  await owner.get(endpoints.takePosition, {
    params: { round, organisation: HENGELO },
    body: { choice: 'notSupported', text: text(), participation: null },
  });
  await manager.get(endpoints.recordPositionOnBehalf, {
    params: { round, organisation: 'gemeente-borne' },
    body: {
      choice: 'notSupported',
      text: text(),
      participation: null,
      channel: 'phone',
      receivedOn: today,
      personName: 'Iemand <b>anders</b>',
      extent: 'full',
    },
  });
  await manager.get(endpoints.extendRound, {
    params: { round },
    body: { closesAt: new Date(Date.now() + 86_400_000 * 30).toISOString(), reason: text() },
  });
  await manager.get(endpoints.proposeInvolvement, { params: { item }, body: { organisation: 'zgt', why: text() } });
  await manager.get(endpoints.declineInvolvement, { params: { item, organisation: 'zgt' }, body: { reason: text() } });
}

async function hostilePriority(owner: Person, manager: Person): Promise<void> {
  const round = 2;
  const { itemList } = await owner.get(endpoints.readUrgencyRound, { params: { round } });
  for (const { slug } of itemList) {
    await owner.get(endpoints.gradeItem, {
      params: { round, organisation: HENGELO, item: slug },
      body: { judgement: 'urgent', argument: text() },
    });
  }
  await manager.get(endpoints.extendUrgencyRound, {
    params: { round },
    body: { closesAt: inAWhile(), reason: text() },
  });
  const { id } = await manager.get(endpoints.addResourcePool, {
    body: { name: text(), kind: 'money', organisation: null },
  });
  const year = new Date().getFullYear() + 1;
  await manager.get(endpoints.setPoolCapacity, {
    params: { pool: id, year },
    body: { amount: 1_000, source: text(), asOf: today },
  });
  for (const { slug: item } of itemList.slice(0, 4)) {
    await manager.get(endpoints.estimateNeed, {
      params: { item },
      body: { lines: [{ poolId: id, year, amount: 10 }], source: text(), asOf: today },
    });
  }
  for (let kept = 0; kept < 4; kept += 1) {
    await owner.get(endpoints.keepScenario, {
      params: { round: 1 },
      body: { name: text(), note: text(), whatIf: nothingSupposed },
    });
  }
}

/** Somebody new, with every sign that a name and a function take; anything else does not come in. */
const newPerson = (n: number) => ({
  name: `Anna-${n} d'Aquino (O’Brien) & Zn.`,
  function: 'Adviseur, zorg & jeugd',
  email: `mens-${n}@voorbeeld.example`,
});

/** Says hostile things about people and by-laws, and leaves changes that wait for a second person. */
async function hostilePeople(manager: Person): Promise<void> {
  const coordinator = await signIn(product.url, cast.coordinatorOf(HENGELO));
  const owner = await signIn(product.url, cast.voiceOf(HENGELO));
  const params = { organisation: HENGELO };
  const deputy = { capacity: 'deputy', extent: 'full', from: today, until: null, succeeds: null } as const;
  const { id: mandate } = await coordinator.get(endpoints.giveMandate, {
    params,
    body: { person: newPerson(1), ...deputy },
  });
  await coordinator.get(endpoints.giveMandate, { params, body: { person: newPerson(2), ...deputy } });
  await coordinator.get(endpoints.endMandate, {
    params: { ...params, mandate },
    body: { on: null, reason: text() },
  });
  const { slug } = await manager.get(endpoints.addOrganisation, {
    body: { name: text(), kind: 'welfare', domains: ['social'] },
  });
  await manager.get(endpoints.addContact, { params: { organisation: slug }, body: { person: newPerson(3) } });
  const { versions } = await manager.get(endpoints.listByLaws);
  const [current] = versions;
  if (current === undefined) throw new Error('no by-laws');
  const propose = (body: BodyOf<typeof endpoints.proposeChange>) => manager.get(endpoints.proposeChange, { body });
  const { number } = await propose({
    kind: 'coordinatorAppointed',
    ...params,
    person: newPerson(4),
    reason: text(),
  });
  await owner.get(endpoints.declineChange, { params: { change: number }, body: { reason: text() } });
  await propose({ kind: 'coordinatorAppointed', ...params, person: newPerson(5), reason: text() });
  await propose({
    kind: 'byLaws',
    baseVersion: current.version,
    settings: { ...current.settings, urgencyDays: 21 },
    decidedBy: text(),
    decidedOn: today,
    reason: text(),
  });
}

/** Looks at a page as somebody; what ran, or was stopped by the browser, is a trouble. */
async function look(page: Page, path: string, troubles: string[]): Promise<void> {
  await page.goto(`${product.url}${path}`);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .sk-loading') === null);
  // What is folded is unfolded, and what that fetches is waited for.
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  await page.waitForLoadState('networkidle');
  const { ran, inside } = await page.evaluate(() => ({
    ran: (globalThis as unknown as { stopped: string[] }).stopped,
    inside: [
      ...document.querySelectorAll(
        'main script, main iframe, main object, main embed, main base, main meta, main link',
      ),
    ].map((one) => one.outerHTML.slice(0, 80)),
  }));
  troubles.push(...[...ran, ...inside].map((one) => `${path}: ${one}`));
}

test('no text that anybody writes runs anywhere, and the browser has nothing to stop', async () => {
  const owner = await signIn(product.url, cast.voiceOf(HENGELO));
  const manager = await signIn(product.url, cast.manager());
  const items: string[] = [];
  while (strings.count() < AT_LEAST - 90) items.push(await hostileDraft(owner));
  await hostileActs(owner, manager, items[0] ?? '');
  await hostilePriority(owner, manager);
  await hostilePeople(manager);
  while (strings.count() < AT_LEAST) items.push(await hostileDraft(owner));
  const troubles: string[] = [];
  const pages = [
    '/mijn',
    '/agenda',
    `/agenda/${items[0]}`,
    `/voorstellen/${items.at(-1)}`,
    `/agenda/${items.at(-1)}`,
    '/rondes/53',
  ]
    .concat([
      '/prioritering',
      '/prioritering/2',
      '/prioritering/2/beoordelen',
      '/prioritering/1/pakket',
      '/inzet',
      '/inzet/toezeggingen',
    ])
    .concat(['/besluiten', '/organisaties', '/beheer', '/beheer/reglement', `/organisaties/${HENGELO}/mensen`]);
  for (const [person, paths] of [
    [cast.voiceOf(HENGELO), pages],
    [cast.coordinatorOf(HENGELO), [`/organisaties/${HENGELO}/mensen`, '/mijn']],
    [
      cast.manager(),
      [
        '/cockpit',
        '/beheer',
        '/beheer/eigenaren',
        '/beheer/reglement',
        '/beheer/team',
        '/demo/post',
        '/middelen',
        `/agenda/${items[0]}`,
        '/prioritering/2',
        '/prioritering/2/presenteren',
      ],
    ],
  ] as const) {
    const context = await browser.newContext({ locale: 'nl-NL' });
    await context.addInitScript(() => {
      const stopped: string[] = [];
      Object.assign(globalThis, { stopped });
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        stopped.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await context.request.post(`${product.url}/api/v1/session`, { data: { personId: person.id } });
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      troubles.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const path of paths) await look(page, path, troubles);
    await context.close();
  }
  expect(troubles).toEqual([]);
  expect(strings.count()).toBeGreaterThanOrEqual(AT_LEAST);
});

test('a page of another origin, with the cookie of somebody signed in, changes nothing', async () => {
  const { port } = elsewhere.address() as AddressInfo;
  const context = await browser.newContext();
  await context.request.post(`${product.url}/api/v1/session`, { data: { personId: cast.voiceOf(HENGELO).id } });
  const page = await context.newPage();
  // The same host on another port: for cookies the same site, for everything else another origin.
  await page.goto(`http://localhost:${port}/`);
  const owner = await signIn(product.url, cast.voiceOf(HENGELO));
  const before = await owner.get(endpoints.readRound, { params: { round: 39 } });
  const outcomes = await page.evaluate(async (url) => {
    const address = `${url}/api/v1/rounds/39/positions/gemeente-hengelo`;
    const position = JSON.stringify({ choice: 'supported' });
    const tries: readonly RequestInit[] = [
      {
        method: 'PUT',
        body: position,
        headers: { 'content-type': 'application/json', 'idempotency-key': 'elders-12345' },
      },
      { method: 'POST', body: position, headers: { 'content-type': 'text/plain' }, mode: 'no-cors' },
      { method: 'POST', body: new URLSearchParams({ choice: 'supported' }), mode: 'no-cors' },
      { method: 'DELETE', headers: { 'content-type': 'application/json' } },
    ];
    const answers: string[] = [];
    for (const one of tries) {
      for (const target of [address, `${url}/api/v1/session`]) {
        answers.push(
          await fetch(target, { ...one, credentials: 'include' }).then(
            ({ type, status }) => `${type} ${status}`,
            () => 'refused by the browser',
          ),
        );
      }
    }
    const form = document.createElement('form');
    Object.assign(form, { method: 'POST', action: `${url}/api/v1/session`, enctype: 'text/plain', target: 'weg' });
    const frame = document.createElement('iframe');
    frame.name = 'weg';
    document.body.append(frame, form);
    form.submit();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return answers;
  }, product.url);
  expect(outcomes.every((outcome) => outcome === 'refused by the browser' || outcome === 'opaque 0')).toBe(true);
  const after = await owner.get(endpoints.readRound, { params: { round: 39 } });
  expect(after.seats).toEqual(before.seats);
  // Still signed in, as the same person.
  const session = await (await context.request.get(`${product.url}/api/v1/me`)).json();
  expect(session.person.name).toBe('Nadia Elkadiri');
  await context.close();
});
