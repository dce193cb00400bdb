import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ItemView, PrincipleView } from '@samenkoers/contract';
import { type BookCast, insertBookCast } from '../../../testing/book.js';
import { type Client, startTestApp, type TestApp } from '../../../testing/test-app.js';

let at: TestApp;
let cast: BookCast;
let owner: Client;

beforeAll(async () => {
  at = await startTestApp();
});
afterAll(() => at.close());
beforeEach(async () => {
  cast = await insertBookCast(at);
  owner = await at.as(cast.programme.id, cast.municipality('Almelo').representative.id);
});

async function fairShareOf(slug: string): Promise<PrincipleView | undefined> {
  const item: ItemView = (await owner.get(`/items/${slug}`)).json();
  return item.principles.find(({ code }) => code === 'fair-share');
}

test('is met while everybody who takes part stays within the first band', async () => {
  const { id, slug } = await cast.item('Samen op pad', 'onAgenda');
  await cast.need(id, { amount: 96_766, year: 2027 });
  await cast.takePart(id, [cast.municipality('Almelo'), cast.municipality('Borne')]);
  await cast.promise(id, cast.municipality('Almelo').id, 'firm', { amount: 73_080, year: 2027 });
  await cast.promise(id, cast.municipality('Borne').id, 'firm', { amount: 20_000, year: 2027 });
  expect(await fairShareOf(slug)).toMatchObject({ neededFor: 'warning', status: 'met', findings: [] });
});

test('warns of who carries too much or too little, also after the agenda period', async () => {
  const { id, slug } = await cast.item('Samen op pad');
  await cast.need(id, { amount: 96_766, year: 2031 });
  const [almelo, borne] = [cast.municipality('Almelo'), cast.municipality('Borne')];
  await cast.takePart(id, [almelo, borne, cast.others[0]]);
  await cast.promise(id, borne.id, 'firm', { amount: 30_000, year: 2031 });
  await cast.promise(id, cast.others[0].id, 'firm', { amount: 5, year: 2031 });
  const told = await fairShareOf(slug);
  expect(told).toMatchObject({ status: 'notMet' });
  expect(told?.findings.map(({ code, facts }) => [code, facts['organisationId'], facts['deviationPermille']])).toEqual(
    expect.arrayContaining([
      ['effort-outside-band', almelo.id, -1000],
      ['effort-outside-band', borne.id, 267],
      ['effort-without-share', cast.others[0].id, undefined],
    ]),
  );
});

test('tells a partner whether it is met, and not what every owner carries', async () => {
  const { id, slug } = await cast.item('Samen op pad');
  await cast.need(id, { amount: 96_766 });
  await cast.takePart(id, [cast.municipality('Almelo')]);
  expect((await fairShareOf(slug))?.findings).toHaveLength(1);
  const partner = await at.as(cast.programme.id, cast.programme.partner.contact.id);
  const item: ItemView = (await partner.get(`/items/${slug}`)).json();
  expect(item.principles.find(({ code }) => code === 'fair-share')).toMatchObject({
    status: 'notMet',
    facts: {},
    findings: [],
  });
});

test('is not known while nobody takes part and nobody promised anything', async () => {
  const { id, slug } = await cast.item('Samen op pad', 'submitted');
  await cast.need(id, { amount: 96_766 });
  expect(await fairShareOf(slug)).toMatchObject({ status: 'unknown', findings: [{ code: 'effort-not-given' }] });
});
