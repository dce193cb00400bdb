import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DemoPerson, endpoints } from '@samenkoers/contract';
import { go, look, sees, visit, type Window } from '../browser/window.js';
import { closeEarly, seesSum, takePosition, visitRound } from '../pages/round-page.js';
import { signIn, visitor } from '../product/person.js';
import { enterStage, type Stage, tellInOrder } from './story.js';

const region = { slug: 'samen-wolkenrand', name: 'Samen Wolkenrand (voorbeeld)' };
const item = 'wonen-en-zorg';
const owner = 'Gemeente Regenboog (voorbeeld)';
/** Somebody else in the first programme bears the same name. */
const namesake = 'Hanneke Steunslag';

let stage: Stage;
let people: readonly DemoPerson[];
let ofTwente: readonly string[];
let round: number;
beforeAll(async () => {
  stage = await enterStage();
  const anybody = visitor(stage.product.url);
  ({ people } = await anybody.get(endpoints.listDemoPeople, { query: { programme: region.slug } }));
  const { rows } = await anybody.get(endpoints.listOrganisations, { query: { limit: 200 } });
  const named = [...rows, ...stage.cast.people].map(({ name }) => name).filter((name) => name !== namesake);
  ofTwente = ['Twentse Koers', 'Twente', 'rondes/40', 'huis-van-de-zorg', ...named];
});
afterAll(() => stage?.leave());

const somebody = (name: string): DemoPerson => {
  const found = people.find((person) => person.name === name);
  if (found === undefined) throw new Error(`${name} is not in ${region.name}.`);
  return found;
};

/** Signs in through the page, by choosing the region first. */
async function comeIn(window: Window, name: string): Promise<void> {
  const { page } = window;
  await visit(window, '/aanmelden');
  await page.getByRole('navigation', { name: 'Programma' }).getByRole('link', { name: region.name }).click();
  const button = page.getByRole('button', { name: `Aanmelden als ${name}`, exact: true });
  await button.waitFor();
  await look(window, 'regio-01-aanmelden');
  await go(window, () => button.click());
  await page.getByRole('banner').getByText(region.name).waitFor();
}

/** Nothing on the page, in what it says or where it leads, is of the other programme. */
async function seesNothingOfTwente({ page }: Window): Promise<void> {
  const html = await page.content();
  const found = ofTwente.filter((word) => html.includes(word));
  expect({ page: page.url(), found }).toEqual({ page: page.url(), found: [] });
}

const chapter = tellInOrder();

const position = chapter(() =>
  stage.asVisitor(async (window) => {
    await comeIn(window, 'Bente Regenhof');
    await look(window, 'regio-02-wacht-op');
    await seesNothingOfTwente(window);
    const me = await signIn(stage.product.url, somebody('Bente Regenhof'));
    const { rounds } = await me.get(endpoints.readItem, { params: { item } });
    round = rounds.find(({ kind, phase }) => kind === 'takeUp' && phase === 'open')?.number ?? 0;
    await visitRound(window, round);
    await takePosition(window, owner, { choice: 'voor', participation: 'doet mee' });
    await seesSum(window, '4 van 5 hebben geantwoord');
    await look(window, 'regio-03-standpunt');
    await seesNothingOfTwente(window);
  }),
);
test(
  'an owner of the second region signs in by way of its programme, and takes the third position in favour',
  position,
);

const majority = chapter(async () => {
  const last = await signIn(stage.product.url, somebody('Ravi Nevelstra'));
  await last.get(endpoints.takePosition, {
    params: { round, organisation: 'gemeente-sterrenveld' },
    body: { choice: 'against', text: 'Wij bouwen al.', participation: 'notApplicable' },
  });
  await stage.asVisitor(async (window) => {
    await comeIn(window, 'Vera Donderberg');
    await visitRound(window, round);
    await closeEarly(window);
    await seesSum(window, '3 van 5 voor', 'een meerderheid');
    await look(window, 'regio-04-meerderheid');
    await seesNothingOfTwente(window);
  });
});
test('three of five are a majority once everybody has spoken', majority);

const apart = chapter(() =>
  stage.asVisitor(async (window) => {
    await comeIn(window, 'Iris Motregen');
    for (const path of ['/', '/mijn', '/agenda', `/agenda/${item}`, '/organisaties', '/besluiten', '/inzet']) {
      await visit(window, path);
      await sees(window, region.name, 'header');
      await seesNothingOfTwente(window);
    }
    const { page } = window;
    await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
    await page.getByRole('link', { name: 'Aanmelden', exact: true }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Twentse Koers' }).waitFor();
    expect(await page.content()).not.toContain(region.name);
  }),
);
test('nothing of the first programme is on any page, until one signs out and is a visitor of it again', apart);
