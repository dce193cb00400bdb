import type { OfferCommitment } from '@samenkoers/contract';
import {
  type CommitmentLevel,
  checkPromiseWithdrawal,
  checkSigning,
  type Finding,
  missingFromFirm,
} from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Tx, Work } from '../../../platform/persistence/work.js';
import { canBind, isUnderWay, refuseInState } from '../../agenda/public.js';
import { refuseByRule } from '../../rounds/public.js';
import { authorityFor, capacityFor } from '../../session/public.js';
import {
  endPromise,
  findInvolvement,
  findStandingLevel,
  loadParticipations,
  poolKinds,
  savePromise,
} from '../commitments.repository.js';
import { changePart, done, type PartInUrl, type TakenPart } from './change-part.js';

type Offer = PartInUrl & OfferCommitment;

/** Promises capacity in principle. A firm promise that stands is not made softer: that takes withdrawing it, with a reason. */
export const offerCommitment = (work: Work, call: CommandCall, { item, organisation, ...promise }: Offer) =>
  changePart(work, call, { item, organisation }, async (tx, part) => {
    const authority = await authorityToPromise(tx, part);
    if (!authority.ok) return authority;
    if ((await findStandingLevel(tx, part.key)) === 'firm') return refuse('already-done');
    return record(tx, part, { ...promise, level: 'intent', mandateId: authority.value.id });
  });

/**
 * Commits capacity and continuity firmly. Who speaks subject to ratification cannot bind the owner, so the mandate is then
 * among what is lacking.
 */
export const firmUpCommitment = (work: Work, call: CommandCall, { item, organisation, ...promise }: Offer) =>
  changePart(work, call, { item, organisation }, async (tx, part) => {
    const authority = await authorityToPromise(tx, part);
    if (!authority.ok) return authority;
    const { organisationId } = part.key;
    const mandateId = canBind(part.actor, organisationId, part.now) ? authority.value.id : null;
    const missing = missingFromFirm({ ...promise, organisationId, level: 'firm', mandateId, withdrawn: false });
    if (missing.length > 0) {
      return refuseByRule([
        { code: 'firm-commitment-incomplete', severity: 'error', facts: { organisationId, missing } },
      ]);
    }
    return record(tx, part, { ...promise, level: 'firm', mandateId: authority.value.id });
  });

/** Withdraws the promise that stands, with a reason; it stays in the book. */
export const withdrawCommitment = (
  work: Work,
  call: CommandCall,
  { reason, ...url }: PartInUrl & { readonly reason: string },
) =>
  changePart(work, call, url, async (tx, { item, actor, key, now, today }) => {
    const { organisationId } = key;
    if (authorityFor(actor, organisationId, now) === null) return refuse('forbidden');
    if (!isUnderWay(item.state)) return refuseInState('promise', item);
    const noticeUntil = (await loadParticipations(tx, key)).find(
      ({ until }) => until !== null && until >= today,
    )?.until;
    const remains = checkPromiseWithdrawal({ organisationId, noticeUntil: noticeUntil ?? null, today });
    if (remains.length > 0) return refuseByRule(remains);
    const ended = await endPromise(tx, key, reason, now);
    if (ended === undefined)
      return refuseByRule([{ code: 'commitment-missing', severity: 'error', facts: { organisationId } }]);
    tx.record({
      type: 'commitment-withdrawn',
      ...key,
      data: { reason, ...ended, capacity: capacityFor(actor, organisationId, now) },
    });
    return done;
  });

/** By whose authority somebody promises; only for an organisation that has a part in the item, and while that is open. */
async function authorityToPromise(
  tx: Tx,
  { item, actor, key, now, today }: TakenPart,
): Promise<Answer<{ readonly id: string }>> {
  const id = authorityFor(actor, key.organisationId, now);
  if (id === null) return refuse('forbidden');
  const named = await findInvolvement(tx, key);
  const isInvolved = named !== undefined && !named.declined;
  const takesPart = (await loadParticipations(tx, key)).some(({ until }) => until === null || until >= today);
  if (!isInvolved && !takesPart) return refuse('forbidden');
  return isUnderWay(item.state) ? { ok: true, value: { id } } : refuseInState('promise', item);
}

type Promised = OfferCommitment & { readonly level: CommitmentLevel; readonly mandateId: string };

async function record(tx: Tx, { actor, key, now, today }: TakenPart, promise: Promised): Promise<Answer<object>> {
  const { signedOn } = promise;
  const findings = [...checkSigning({ signedOn, today }), ...(await misplacedLines(tx, promise.lines))];
  if (findings.length > 0) return refuseByRule(findings);
  const revision = await savePromise(tx, key, promise, now);
  const { level, lines } = promise;
  const total = (kind: string) =>
    lines.filter((line) => line.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  const capacity = capacityFor(actor, key.organisationId, now);
  const data = { level, revision, money: total('money'), staff: total('staff'), capacity };
  tx.record({ type: level === 'firm' ? 'commitment-firmed-up' : 'commitment-offered', ...key, data });
  return done;
}

/** Lines that name a pool the programme does not have, or one that holds another kind of resource. */
async function misplacedLines(tx: Tx, lines: OfferCommitment['lines']): Promise<Finding[]> {
  const kinds = await poolKinds(
    tx,
    lines.flatMap(({ poolId }) => (poolId === null ? [] : [poolId])),
  );
  return lines.flatMap(({ poolId, kind }): Finding[] => {
    if (poolId === null) return [];
    const poolKind = kinds.get(poolId);
    if (poolKind === undefined) return [{ code: 'pool-unknown', severity: 'error', facts: { poolId } }];
    return poolKind === kind
      ? []
      : [{ code: 'pool-kind-differs', severity: 'error', facts: { poolId, kind, poolKind } }];
  });
}
