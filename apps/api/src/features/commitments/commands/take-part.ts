import { joinLater as joinByRule, leaveParticipation } from '@samenkoers/rulebook';
import { refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { hasMandateFor, isFinal, refuseInState } from '../../agenda/public.js';
import { loadOwnerships, refuseByRule } from '../../rounds/public.js';
import { capacityFor } from '../../session/public.js';
import {
  endParticipation,
  insertParticipation,
  loadParticipations,
  saveLocalImplementation,
} from '../commitments.repository.js';
import { changePart, done, type PartInUrl, type TakenPart } from './change-part.js';

/** Taking part is an owner's own decision, made by somebody with its mandate. */
const decides = ({ actor, key, now }: TakenPart) => hasMandateFor(actor, key.organisationId, now);

/** In which capacity, for the record. */
const speakingAs = ({ actor, key, now }: TakenPart) => ({ capacity: capacityFor(actor, key.organisationId, now) });

/** What an owner decides when it joins: from which day, with what capacity, and what it contributes once, in cents. */
interface Joining {
  readonly from: string;
  readonly capacityNote: string;
  readonly entryShare: number;
}

/** An owner joins an item that others took up before. */
export const joinLater = (
  work: Work,
  call: CommandCall,
  { from, capacityNote, entryShare, ...url }: PartInUrl & Joining,
) =>
  changePart(work, call, url, async (tx, part) => {
    if (!decides(part)) return refuse('forbidden');
    const { item, key, now, today } = part;
    const joined = joinByRule({
      itemState: item.state,
      organisationId: key.organisationId,
      ownerships: await loadOwnerships(tx),
      participations: await loadParticipations(tx, key),
      startDate: from,
      capacityNote,
      today,
    });
    if (!joined.ok) return refuseByRule(joined.error);
    await insertParticipation(tx, key, { ...joined.value, entryShare }, now);
    tx.record({ type: 'joined-later', ...key, data: { choice: 'takesPart', from, entryShare, ...speakingAs(part) } });
    return done;
  });

/** An owner gives notice: it takes part to the end of the next budget year, and what it promised until then remains. */
export const leaveItem = (work: Work, call: CommandCall, { reason, ...url }: PartInUrl & { readonly reason: string }) =>
  changePart(work, call, url, async (tx, part) => {
    if (!decides(part)) return refuse('forbidden');
    const { item, key, today } = part;
    if (isFinal(item.state)) return refuseInState('leave', item);
    const participations = await loadParticipations(tx, key);
    const leaving = leaveParticipation({ organisationId: key.organisationId, participations, noticeOn: today, today });
    if (!leaving.ok) return refuseByRule(leaving.error);
    const current = participations.find(({ until }) => until === null);
    if (current === undefined) throw new Error('a participation that can be left has no end yet');
    const { endsOn } = leaving.value;
    // Who starts later than the notice ends takes part no longer than the day it would have started.
    const startsAfter = current.from > endsOn;
    const until = startsAfter ? current.from : endsOn;
    await endParticipation(tx, current.id, until);
    tx.record({ type: 'participation-ended', ...key, data: { reason, noticeOn: today, until, ...speakingAs(part) } });
    return { ok: true, value: { until } };
  });

/** A participating owner tells how it carries the item out at home. */
export const describeLocalImplementation = (
  work: Work,
  call: CommandCall,
  { text, ...url }: PartInUrl & { readonly text: string },
) =>
  changePart(work, call, url, async (tx, part) => {
    if (!decides(part)) return refuse('forbidden');
    const { key, today } = part;
    const current = (await loadParticipations(tx, key)).findLast(({ until }) => until === null || until >= today);
    if (current === undefined) {
      return refuseByRule([
        { code: 'not-participating', severity: 'error', facts: { organisationId: key.organisationId } },
      ]);
    }
    await saveLocalImplementation(tx, current.id, text);
    tx.record({ type: 'local-implementation-described', ...key, data: speakingAs(part) });
    return done;
  });
