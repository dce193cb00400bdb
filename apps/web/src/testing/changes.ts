import type { ByLawsVersion, ChangeView, OwnerPeople, SessionView } from '@samenkoers/contract';
import { PERMISSIONS_BY_ROLE } from '@samenkoers/contract';
import { defaultByLaws } from '@samenkoers/rulebook';
import { hengelo, person, session } from './situations.js';

const { version: _, ...settings } = defaultByLaws;

/** A version of the by-laws; the one a programme starts with unless told otherwise. */
export const byLawsVersion = (
  version = 1,
  changed: Partial<ByLawsVersion['settings']> = {},
  input: Partial<ByLawsVersion> = {},
): ByLawsVersion => ({
  version,
  adoptedOn: '2022-01-01',
  change: null,
  settings: {
    ...settings,
    roundDays: { ...settings.roundDays },
    fairShareBands: [...settings.fairShareBands],
    ...changed,
  },
  ...input,
});

/** A change that waits, proposed by somebody else. */
export const change = (input: Partial<ChangeView> = {}): ChangeView => ({
  number: 4,
  kind: 'coordinatorAppointed',
  state: 'pending',
  organisation: hengelo,
  personName: 'K. Voorbeeld',
  personEmail: input.personName === null ? null : 'k.voorbeeld@hengelo.example',
  teamRole: null,
  from: null,
  until: null,
  baseVersion: null,
  settings: [],
  reason: 'De vorige coördinator kreeg ander werk.',
  decidedBy: null,
  decidedOn: null,
  proposedBy: 'M. Voorbeeld',
  proposedAt: '2026-11-20T09:00:00.000Z',
  lapsesAt: '2026-12-20T09:00:00.000Z',
  answeredBy: null,
  answeredAt: null,
  note: null,
  confirm: { allowed: true, reason: null },
  mayWithdraw: false,
  ...input,
});

/** An owner with everything in order. */
export const ownerPeople = (input: Partial<OwnerPeople> = {}): OwnerPeople => ({
  organisation: hengelo,
  ownerFrom: '2022-01-01',
  ownerUntil: null,
  representative: 'R. Voorbeeld',
  deputies: ['D. Voorbeeld'],
  coordinators: ['C. Voorbeeld'],
  representativeUntil: null,
  ...input,
});

/** The programme manager. */
export const manager = (): SessionView =>
  session(person({ roles: ['programmeManager'], permissions: [...PERMISSIONS_BY_ROLE.programmeManager] }));
