import { describe, expect, test } from '@jest/globals';
import { PersonChoice } from './people.js';
import { isPersonName } from './person-name.js';

describe('what somebody is called', () => {
  test.each([
    'Noor de Vries',
    'J.P. van ’t Hoff',
    "Anna d'Aquino (O'Brien) & Zn.",
    'Mr. dr. A. Öztürk-Şahin',
    'Wethouder Zorg, Jeugd en Wmo 2015',
    'Żaneta Ñuñez',
  ])('%s', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  test.each([
    'Meld u NU aan op https://slecht.example/aanmelden',
    'www.slecht.example',
    'slecht.nl',
    'a.nl',
    '10.0.0.12',
    'iemand@slecht',
    '<b>vet</b>',
    'Directeur/bestuurder',
    'Uw account verloopt!',
    'twee\nregels',
    '',
  ])('not %j', (name) => {
    expect(isPersonName(name)).toBe(false);
  });

  test('is what an invitation takes, for the name and for the function, and says so by a code of its own', () => {
    const person = { name: "Anna d'Aquino", function: 'Adviseur', email: 'anna@gemeente.example' };
    expect(PersonChoice.safeParse(person).success).toBe(true);
    for (const field of ['name', 'function'] as const) {
      const { error } = PersonChoice.safeParse({ ...person, [field]: 'Kijk op slecht.nl' });
      expect(error?.issues).toMatchObject([{ path: [field], message: 'not-a-name' }]);
    }
  });
});
