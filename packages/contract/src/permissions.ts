import type { Role } from '@samenkoers/rulebook';

/**
 * What a session may carry. A permission opens the door of a route; what it does to one particular object is decided by
 * that object's policy.
 */
export const PERMISSIONS = [
  'agenda:read',
  'item:read',
  'item:propose',
  'item:steer',
  'involvement:propose',
  'involvement:answer',
  'commitment:give',
  'participation:decide',
  'round:read',
  'round:run',
  'position:take',
  'position:record-on-behalf',
  'position:ratify',
  'priority:decide',
  'package:read',
  'package:plan',
  'resource:manage',
  'commitment:read',
  'commitment:ask',
  'commitment:enter',
  'effort:read',
  'mandate:read',
  'people:read',
  'people:manage',
  'organisation:add',
  'change:read',
  'change:propose',
  'change:confirm',
  'emergency:prepare',
  'task:read',
  'cockpit:read',
  'record:read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const READING: readonly Permission[] = ['agenda:read', 'item:read', 'task:read'];
const OWNER_READING: readonly Permission[] = [
  ...READING,
  'round:read',
  'mandate:read',
  'record:read',
  'package:read',
  'commitment:read',
  'effort:read',
  'people:read',
  'change:read',
];
const STEERING: readonly Permission[] = [
  ...OWNER_READING,
  'cockpit:read',
  'item:steer',
  'involvement:propose',
  'involvement:answer',
  'round:run',
  'position:record-on-behalf',
  'position:ratify',
  'priority:decide',
  'package:plan',
  'resource:manage',
  'commitment:ask',
  'people:manage',
  'organisation:add',
  'change:propose',
  'change:confirm',
];

/** What each role carries. A dated mandate for an owner carries `mandate`; it is not a role. */
export const PERMISSIONS_BY_ROLE: Readonly<Record<Role | 'mandate', readonly Permission[]>> = {
  programmeManager: [...STEERING, 'emergency:prepare'],
  programmeTeam: STEERING,
  // A coordinator may knock: the rule then tells that it takes a mandate.
  coordinator: [
    ...OWNER_READING,
    'item:propose',
    'involvement:propose',
    'involvement:answer',
    'position:take',
    'position:ratify',
    'package:plan',
    'commitment:enter',
    'people:manage',
    'change:propose',
    'change:confirm',
  ],
  partnerContact: [
    ...READING,
    'involvement:answer',
    'commitment:give',
    'commitment:read',
    'commitment:enter',
    'people:read',
    'people:manage',
  ],
  mandate: [
    ...OWNER_READING,
    'item:propose',
    'involvement:propose',
    'involvement:answer',
    'commitment:give',
    'participation:decide',
    'position:take',
    'position:ratify',
    'package:plan',
    'commitment:enter',
    'change:confirm',
  ],
};
