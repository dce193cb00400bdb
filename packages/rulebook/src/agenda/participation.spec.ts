import { describe, expect, test } from '@jest/globals';
import type { Ownership } from '../partnership/ownership.js';
import { ITEM_STATES } from './item-states.js';
import { joinLater, leaveParticipation, type Participation } from './participation.js';

const ownerships: readonly Ownership[] = [
  { organisationId: 'borne', kind: 'municipality', figures: {}, from: '2022-01-01', until: null },
  { organisationId: 'former', kind: 'municipality', figures: {}, from: '2022-01-01', until: '2026-11-20' },
];
const enschede: Participation = { organisationId: 'enschede', from: '2016-01-01', until: null, capacityNote: 'First' };
type Joining = Parameters<typeof joinLater>[0];
const joining: Joining = {
  itemState: 'inProgress',
  organisationId: 'borne',
  ownerships,
  participations: [enschede],
  startDate: '2027-01-01',
  capacityNote: 'Two days a week',
  today: '2026-11-21',
};
const joinCodes = (other: Partial<Joining>): readonly string[] => {
  const result = joinLater({ ...joining, ...other });
  return result.ok ? [] : result.error.map(({ code }) => code);
};

describe('joining later', () => {
  test('an owner joins from its start date, with its own capacity', () => {
    expect(joinLater(joining)).toEqual({
      ok: true,
      value: { organisationId: 'borne', from: '2027-01-01', until: null, capacityNote: 'Two days a week' },
    });
  });

  test('today is not in the past', () => {
    expect(joinCodes({ startDate: joining.today })).toEqual([]);
  });

  test('everything that is wrong at once', () => {
    expect(joinCodes({ itemState: 'draft', organisationId: 'mst', startDate: '2026-11-20', capacityNote: '' })).toEqual(
      ['item-not-open-for-joining', 'organisation-not-owner', 'start-date-in-past', 'capacity-note-required'],
    );
    expect(joinCodes({ startDate: '2027-02-29' })).toEqual(['start-date-invalid']);
  });

  test('only who is an owner today', () => {
    expect(joinCodes({ organisationId: 'former' })).toEqual(['organisation-not-owner']);
  });

  test('only an item on the agenda, also while it runs or pauses', () => {
    const open = ITEM_STATES.filter((itemState) => joinCodes({ itemState }).length === 0);
    expect(open).toEqual(['onAgenda', 'inProgress', 'paused']);
  });

  test('not who takes part already, or will; who left may come back', () => {
    const borne: Participation = { ...enschede, organisationId: 'borne' };
    expect(joinCodes({ participations: [borne] })).toEqual(['already-participating']);
    expect(joinCodes({ participations: [{ ...borne, from: '2027-06-01' }] })).toEqual(['already-participating']);
    expect(joinCodes({ participations: [{ ...borne, until: '2027-01-01' }] })).toEqual(['already-participating']);
    expect(joinCodes({ participations: [{ ...borne, until: '2026-12-31' }] })).toEqual([]);
  });
});

describe('leaving', () => {
  type Notice = Parameters<typeof leaveParticipation>[0];
  const notice: Notice = {
    organisationId: 'enschede',
    participations: [enschede],
    noticeOn: '2026-11-21',
    today: '2026-11-21',
  };
  const leaveCodes = (other: Partial<Notice>): readonly string[] => {
    const result = leaveParticipation({ ...notice, ...other });
    return result.ok ? [] : result.error.map(({ code }) => code);
  };

  test('takes effect at the end of the next budget year; promises to then remain', () => {
    expect(leaveParticipation(notice)).toEqual({
      ok: true,
      value: { organisationId: 'enschede', noticeOn: '2026-11-21', endsOn: '2027-12-31' },
    });
    expect(leaveParticipation({ ...notice, noticeOn: '2027-01-01' })).toMatchObject({
      value: { endsOn: '2028-12-31' },
    });
  });

  test('not by who does not take part, not twice, and not with a notice of yesterday', () => {
    expect(leaveCodes({ organisationId: 'borne' })).toEqual(['not-participating']);
    expect(leaveCodes({ participations: [{ ...enschede, until: '2026-11-20' }] })).toEqual(['not-participating']);
    expect(leaveCodes({ participations: [{ ...enschede, until: '2027-12-31' }], noticeOn: '2026-11-20' })).toEqual([
      'already-leaving',
      'notice-date-in-past',
    ]);
    expect(leaveCodes({ noticeOn: 'now' })).toEqual(['notice-date-invalid']);
  });
});
