import type { ShareOwner } from './shares.js';

/** The fourteen municipalities of the first programme: CBS code and inhabitants (CBS 37230ned, first half of 2021). */
const MUNICIPALITIES: readonly (readonly [organisationId: string, tieKey: string, inhabitants: number])[] = [
  ['almelo', 'GM0141', 73_080],
  ['borne', 'GM0147', 23_686],
  ['dinkelland', 'GM1774', 26_580],
  ['enschede', 'GM0153', 159_533],
  ['haaksbergen', 'GM0158', 24_222],
  ['hellendoorn', 'GM0163', 35_879],
  ['hengelo', 'GM0164', 81_062],
  ['hof-van-twente', 'GM1735', 35_104],
  ['losser', 'GM0168', 22_877],
  ['oldenzaal', 'GM0173', 31_704],
  ['rijssen-holten', 'GM1742', 38_203],
  ['tubbergen', 'GM0183', 21_288],
  ['twenterand', 'GM1700', 33_697],
  ['wierden', 'GM0189', 24_521],
];

export const municipalities: readonly ShareOwner[] = MUNICIPALITIES.map(([organisationId, tieKey, inhabitants]) => ({
  organisationId,
  isMunicipality: true,
  inhabitants,
  tieKey,
}));

/** An owner that is not a municipality: it has no inhabitants and no CBS code. */
export function otherOwner(organisationId: string): ShareOwner {
  return { organisationId, isMunicipality: false, inhabitants: null, tieKey: '' };
}

/** These take part on every day. */
export function allAlong(...organisationIds: readonly string[]) {
  return organisationIds.map((organisationId) => ({ organisationId, from: '2020-01-01', until: null }));
}
