import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Tx, Work } from '../../../platform/persistence/work.js';
import { answersInvolvementAs, isFinal, isPrivate, mayProposeInvolvement, refuseInState } from '../../agenda/public.js';
import {
  answerInvolvement,
  findInvolvement,
  nameOrganisation,
  type StoredInvolvement,
} from '../commitments.repository.js';
import { changePart, done, type PartInUrl, type TakenPart } from './change-part.js';

/** Names an organisation without which the item cannot run. One that declined may be asked anew. */
export const proposeInvolvement = (
  work: Work,
  call: CommandCall,
  { why, ...part }: PartInUrl & { readonly why: string },
) =>
  changePart(work, call, part, async (tx, { item, actor, key, now }) => {
    if (!mayProposeInvolvement(actor, item, now)) return refuse('forbidden');
    if (isFinal(item.state)) return refuseInState('involve', item);
    const earlier = await findInvolvement(tx, key);
    if (earlier !== undefined && !earlier.declined) return refuse('already-done');
    await nameOrganisation(tx, key, why, now);
    // In a draft it is nobody's yet: who is named is told when the proposal is submitted.
    if (!isPrivate(item)) tx.record({ type: 'involvement-proposed', ...key });
    return done;
  });

type Answering = TakenPart & { readonly as: 'team' | 'organisation'; readonly named: StoredInvolvement };

/** An answer about an involvement that is still open, by the programme team or by the organisation itself. */
const answering = (
  work: Work,
  call: CommandCall,
  url: PartInUrl,
  act: (tx: Tx, part: Answering) => Promise<Answer<object>>,
) =>
  changePart(work, call, url, async (tx, part) => {
    const { item, actor, key, now } = part;
    const named = await findInvolvement(tx, key);
    if (named === undefined) return refuse('not-found');
    const as = answersInvolvementAs(actor, key.organisationId, now);
    if (as === null) return refuse('forbidden');
    if (isPrivate(item) || isFinal(item.state)) return refuseInState('involve', item);
    return named.declined ? refuse('already-done') : act(tx, { ...part, as, named });
  });

/** Confirms that an organisation is directly involved. */
export const confirmInvolvement = (work: Work, call: CommandCall, part: PartInUrl) =>
  answering(work, call, part, async (tx, { as, named, key, now }) => {
    if (as === 'team' ? named.byTeam : named.bySelf) return refuse('already-done');
    await answerInvolvement(tx, key, as, now);
    tx.record({ type: as === 'team' ? 'involvement-confirmed-by-team' : 'involvement-confirmed', ...key });
    return done;
  });

/** Says that the item can run without an organisation; also by one that confirmed before. */
export const declineInvolvement = (
  work: Work,
  call: CommandCall,
  { reason, ...part }: PartInUrl & { readonly reason: string },
) =>
  answering(work, call, part, async (tx, { as, key, now }) => {
    await answerInvolvement(tx, key, { reason }, now);
    tx.record({ type: 'involvement-declined', ...key, data: { reason, by: as } });
    return done;
  });
