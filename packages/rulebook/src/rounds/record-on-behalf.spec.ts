import { describe, expect, test } from '@jest/globals';
import { type OnBehalfInput, recordOnBehalf } from './record-on-behalf.js';
import { RECORDING_CHANNELS } from './recording.js';
import { CLOSES, ownerId, roundOf, times, WHILE_OPEN } from './round.fixture.js';

const call: OnBehalfInput = {
  round: roundOf('takeUp', times(17, null)),
  organisationId: ownerId(3),
  choice: 'inFavour',
  text: null,
  participation: 'laterPossible',
  extent: 'full',
  channel: 'phone',
  receivedOn: '2026-11-20',
  recordedBy: 'a programme team member',
  textChanged: false,
  openedOn: '2026-11-01',
  today: '2026-11-21',
  now: WHILE_OPEN,
};

describe('recording a position on behalf of an owner', () => {
  test.each(RECORDING_CHANNELS)('by %s: channel, date and recorder stay visible', (channel) => {
    expect(recordOnBehalf({ ...call, channel })).toEqual({
      ok: true,
      value: {
        organisationId: ownerId(3),
        choice: 'inFavour',
        text: null,
        participation: 'laterPossible',
        personId: null,
        mandateId: null,
        capacity: null,
        extent: 'full',
        ratified: null,
        takenAt: WHILE_OPEN,
        onBehalf: { channel, receivedOn: '2026-11-20', recordedBy: 'a programme team member' },
      },
    });
  });

  test('received today is not in the future', () => {
    expect(recordOnBehalf({ ...call, receivedOn: call.today }).ok).toBe(true);
  });

  test('everything that is wrong at once', () => {
    const wrong = recordOnBehalf({
      ...call,
      choice: 'against',
      channel: 'web',
      receivedOn: '2026-11-22',
      recordedBy: ' ',
    });
    expect(wrong).toEqual({
      ok: false,
      error: {
        code: 'invalid-position',
        findings: [
          { code: 'reason-required', severity: 'error', facts: { choice: 'against' } },
          { code: 'channel-not-for-recording', severity: 'error', facts: { channel: 'web' } },
          {
            code: 'received-date-in-future',
            severity: 'error',
            facts: { receivedOn: '2026-11-22', today: '2026-11-21' },
          },
          { code: 'recorder-required', severity: 'error', facts: {} },
        ],
      },
    });
  });

  test('a date before the round opened; the day it opened will do', () => {
    expect(recordOnBehalf({ ...call, receivedOn: '2026-10-31' })).toMatchObject({
      error: {
        findings: [
          { code: 'received-date-before-opening', facts: { receivedOn: '2026-10-31', openedOn: '2026-11-01' } },
        ],
      },
    });
    expect(recordOnBehalf({ ...call, receivedOn: '2026-11-01' }).ok).toBe(true);
  });

  test('a date that does not exist', () => {
    expect(recordOnBehalf({ ...call, receivedOn: '2026-02-30' })).toMatchObject({
      error: { findings: [{ code: 'received-date-invalid', facts: { receivedOn: '2026-02-30' } }] },
    });
  });

  test.each([
    ['past closing', { now: CLOSES }, 'closed'],
    ['for a stranger', { organisationId: 'other' }, 'not-in-electorate'],
    ['while the text has a newer version', { textChanged: true }, 'awaiting-new-version'],
  ] as const)('not %s', (_name, other, reason) => {
    expect(recordOnBehalf({ ...call, ...other })).toEqual({
      ok: false,
      error: { code: 'cannot-take-position', reason },
    });
  });
});
