import { defaultByLaws } from '@samenkoers/rulebook';
import type { ProgrammeFacts } from './facts.js';
import { owners, partners, relatedBodies } from './organisations.js';
import {
  boundByRatification,
  contacts,
  coordinators,
  predecessor,
  programmeManager,
  programmeTeam,
  voices,
} from './people.js';
import { challenges, goals, lifePhases, pools, programme, themeLines } from './programme.js';

/** The first programme, the one that a visitor sees. */
export const twentseKoers: ProgrammeFacts = {
  programme,
  idPrefix: [],
  firstDay: -460,
  ownersSince: '2019-07-01',
  figuresOn: '2021-01-01',
  byLaws: defaultByLaws,
  goals,
  themeLines,
  lifePhases,
  challenges,
  pools,
  relatedBodies,
  owners,
  partners,
  voices,
  coordinators,
  contacts,
  manager: programmeManager,
  team: programmeTeam,
  succession: {
    day: -100,
    organisation: predecessor.organisation,
    predecessor: predecessor.person,
    boundByRatification,
  },
};
