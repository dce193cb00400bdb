import type { OrganisationKind } from '../partnership/vocabulary.js';
import { awaitsRatification } from '../rounds/position.js';
import type { GivenJudgement } from './given-judgement.js';
import type { UrgencyRoundFacts } from './urgency-round.js';

/** What one owner said about every item of the round, in the order of the items; null where it said nothing. */
export interface GradeSheet {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly judgements: readonly (GivenJudgement | null)[];
}

/** How far one owner has come: "5 van 12 beoordeeld". */
export interface OwnerProgress {
  readonly organisationId: string;
  /** Items it judged: with a grade, without one, or subject to ratification. */
  readonly judged: number;
  /** Of those judged, how many wait for its own board. */
  readonly pending: number;
  readonly of: number;
}

/**
 * Every owner's sheet, in the order of the electorate. Judgements of anyone outside the frozen electorate, or on an item
 * outside the round, are not counted.
 */
export function sheetsOf({ electorate, items, judgements }: UrgencyRoundFacts): readonly GradeSheet[] {
  const sheets = electorate.map(({ organisationId, kind }) => ({
    organisationId,
    kind,
    judgements: new Array<GivenJudgement | null>(items.length).fill(null),
  }));
  const sheetOf = new Map(sheets.map((sheet) => [sheet.organisationId, sheet.judgements]));
  const placeOf = new Map(items.map(({ itemId }, place) => [itemId, place]));
  for (const given of judgements) {
    const sheet = sheetOf.get(given.organisationId);
    const place = placeOf.get(given.itemId);
    if (sheet !== undefined && place !== undefined) sheet[place] = given;
  }
  return sheets;
}

/** How far an owner has come on its sheet. */
export function progressOf({ organisationId, judgements }: GradeSheet): OwnerProgress {
  const given = judgements.filter((judgement) => judgement !== null);
  return {
    organisationId,
    judged: given.length,
    pending: given.filter(awaitsRatification).length,
    of: judgements.length,
  };
}
