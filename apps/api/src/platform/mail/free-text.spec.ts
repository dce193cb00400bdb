import { describe, expect, test } from '@jest/globals';
import { quoted, withoutLinks } from './free-text.js';

describe('what somebody typed, in a letter', () => {
  test.each([
    ['Meld u aan op https://slecht.example/aanmelden', 'Meld u aan op https: //slecht. example/aanmelden'],
    ['www.slecht.example', 'www. slecht. example'],
    ['HTTP://10.0.0.1/x', 'HTTP: //10.0.0.1/x'],
    ['mailto:iemand@slecht.example', 'mailto:iemand@slecht. example'],
  ])('leads nowhere: %s', (typed, told) => {
    expect(withoutLinks(typed)).toBe(told);
  });

  test.each(['J.P. de Vries', 'Gemeente Hengelo', 'Mr. A. d’Aquino (O’Brien) & Zn.', 'Het werd € 1.000, d.d. 1-2'])(
    'stays as it is: %s',
    (typed) => {
      expect(withoutLinks(typed)).toBe(typed);
    },
  );

  test('is quoted line by line', () => {
    expect(quoted('Telefoon kwijt.\n\nBel:\r\nhttp://a.nl')).toBe('> Telefoon kwijt.\n>\n> Bel:\n> http: //a. nl');
  });
});
