import { type AgreedShare, type CalendarDate, checkAgreedShares, type Finding } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Work } from '../../../platform/persistence/work.js';
import { lockProgramme, takeItem } from '../../agenda/public.js';
import { refuseByRule } from '../../rounds/public.js';
import { type Actor, isProgrammeStaff } from '../../session/public.js';
import { findShareTaker, insertAgreedShare, loadAgreedShares } from '../effort.repository.js';

interface Agreement {
  readonly organisation: string;
  /** Slug of the item; null is every item. */
  readonly item: string | null;
  readonly kind: AgreedShare['kind'];
  readonly from: CalendarDate;
  readonly basisPoints: number | null;
  readonly source: string;
}

/**
 * Records the fixed part that an owner that is not a municipality takes from a day on. Shares of one item together are
 * never more than the whole, on any day from then on; the lock on the programme keeps two agreements apart.
 */
export const agreeShare = (work: Work, call: CommandCall, { organisation, item: slug, ...agreed }: Agreement) =>
  work.run(call, async (tx): Promise<Answer<{ readonly organisation: string }>> => {
    const actor = call.actor as Actor;
    if (!isProgrammeStaff(actor)) return refuse('forbidden');
    const item = slug === null ? null : (await takeItem(tx, actor, slug))?.item;
    if (item === undefined) return refuse('not-found');
    await lockProgramme(tx);
    const taker = await findShareTaker(tx, organisation, agreed.from);
    if (taker === undefined) return refuse('not-found');
    const { id: organisationId, isOwner, isMunicipality } = taker;
    if (!isOwner) return refuseByRule([blocking('organisation-not-owner', organisationId)]);
    if (isMunicipality) return refuseByRule([blocking('share-not-for-municipality', organisationId)]);
    const share = { organisationId, itemId: item?.id ?? null, ...agreed };
    const findings = tooLarge([...(await loadAgreedShares(tx)), share], share);
    if (findings.length > 0) return refuseByRule(findings);
    await insertAgreedShare(tx, share, actor);
    const { kind, from, basisPoints } = agreed;
    // Not on the timeline of the item, which partners read as well: what owners agreed is for owners.
    tx.record({ type: 'share-agreed', organisationId, data: { item: slug, kind, from, basisPoints } });
    return { ok: true, value: { organisation } };
  });

const blocking = (code: Finding['code'], organisationId: string): Finding => ({
  code,
  severity: 'error',
  facts: { organisationId },
});

/** Judges the shares on the day it starts and on every later day that one begins: of its item, or of every item. */
function tooLarge(agreedShares: readonly AgreedShare[], { itemId, kind, from }: AgreedShare): readonly Finding[] {
  const days = [...new Set([from, ...agreedShares.map((share) => share.from).filter((day) => day > from)])];
  const items = itemId === null ? new Set(agreedShares.map((share) => share.itemId ?? '')).add('') : new Set([itemId]);
  const found = days.flatMap((on) =>
    [...items].map((item) => checkAgreedShares({ agreedShares, itemId: item, kind, on })),
  );
  return found.find((findings) => findings.length > 0) ?? [];
}
