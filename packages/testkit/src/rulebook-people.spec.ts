import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checkSignInReset, type Holding, type LookedAfter, mayReAddress } from '@samenkoers/rulebook';

const page = readFileSync(new URL('../../../docs/rulebook.md', import.meta.url), 'utf8');
const rows = [
  ...page.matchAll(/^\| `([\w ]+)` +\| (nothing|`[\w ]+`) +\| `(\w+)` +\| (yes|`[^|]+?`) +\| (yes|no) +\|$/gm),
].map(
  ([, ...cells]) => cells.map((cell) => cell.replaceAll('`', '').trim()) as [string, string, string, string, string],
);

const STATES: Readonly<Record<string, Holding['state']>> = { 'to come': 'toCome', proposed: 'proposed' };

/** `deputy to come`: what is held, and from when. */
function holdingsIn(told: string, organisationId: string): readonly Holding[] {
  if (told === 'nothing') return [];
  const [capacity = '', ...when] = told.split(' ');
  return [{ capacity: capacity as Holding['capacity'], organisationId, state: STATES[when.join(' ')] ?? 'inForce' }];
}

test('the page tells of more than ten people who are helped', () => {
  expect(rows.length).toBeGreaterThan(10);
});

test.each(rows)('who is %s here, %s elsewhere, and helped by %s', (here, elsewhere, by, reset, another) => {
  const isPartner = here === 'partnerContact';
  const place: LookedAfter = {
    isOwner: !isPartner,
    coordinatorIds: [...(by === 'coordinator' ? ['helper'] : []), ...(here === 'coordinator' ? ['ann'] : [])],
    contactIds: [...(by === 'contact' ? ['helper'] : []), ...(isPartner ? ['ann'] : [])],
  };
  const who = { personId: 'helper', isStaff: by === 'team' };
  const holdings = [...holdingsIn(here, 'here'), ...holdingsIn(elsewhere, 'there')];
  const person = { personId: 'ann', organisationId: 'here', holdings };
  const found = checkSignInReset(place, who, person).map(({ code }) => code);
  expect(found.join(', ') || 'yes').toBe(reset);
  expect(mayReAddress(place, who, person) ? 'yes' : 'no').toBe(another);
});
