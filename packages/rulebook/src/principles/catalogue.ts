import { commitmentFirm } from './commitment-firm.js';
import { commitmentInPrinciple } from './commitment-in-principle.js';
import { crossDomain } from './cross-domain.js';
import { fairShare } from './fair-share.js';
import { jointValue } from './joint-value.js';
import { leadAndParticipants } from './lead-and-participants.js';
import { majorityPrinciple } from './majority.js';
import type { Principle } from './principle.js';
import { unanimousSupport } from './unanimous-support.js';
import { visionFit } from './vision-fit.js';
import { withinResources } from './within-resources.js';

/** The principles in the order of the by-laws, which is the order of the checklist (rulebook.md#3). */
export const principleCatalogue: readonly Principle[] = [
  crossDomain,
  visionFit,
  jointValue,
  unanimousSupport,
  commitmentInPrinciple,
  majorityPrinciple,
  commitmentFirm,
  leadAndParticipants,
  withinResources,
  fairShare,
];
