import { describe, expect, test } from '@jest/globals';
import { checkPromiseWithdrawal, checkResidentResult, checkSigning } from './promise.js';

const today = '2026-11-21';

describe('a promise is signed before it is recorded', () => {
  test.each(['2026-11-21', '2026-01-01'])('on %s', (signedOn) => {
    expect(checkSigning({ signedOn, today })).toEqual([]);
  });

  test('not tomorrow', () => {
    expect(checkSigning({ signedOn: '2026-11-22', today })).toEqual([
      { code: 'signed-date-in-future', severity: 'error', facts: { signedOn: '2026-11-22', today } },
    ]);
  });
});

describe('promises of an owner that gave notice remain until its last day', () => {
  const check = (noticeUntil: string | null) => checkPromiseWithdrawal({ organisationId: 'borne', noticeUntil, today });

  test('without notice a promise may be withdrawn, and after the last day too', () => {
    expect([check(null), check('2026-11-20')]).toEqual([[], []]);
  });

  test.each(['2026-11-21', '2027-12-31'])('with notice until %s it remains', (until) => {
    expect(check(until)).toEqual([
      { code: 'promise-remains-after-notice', severity: 'error', facts: { organisationId: 'borne', until } },
    ]);
  });
});

describe('what residents notice is told once it is there', () => {
  test('today or before, not tomorrow', () => {
    expect(checkResidentResult({ on: today, today })).toEqual([]);
    expect(checkResidentResult({ on: '2026-11-22', today })).toEqual([
      { code: 'result-date-in-future', severity: 'error', facts: { on: '2026-11-22', today } },
    ]);
  });
});
