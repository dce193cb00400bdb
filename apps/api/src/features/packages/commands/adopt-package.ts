import type { AdoptPackage } from '@samenkoers/contract';
import { checkPackageAdoption, type Finding } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { inTx, lockProgramme } from '../../agenda/public.js';
import { clock, refuseByRule } from '../../rounds/public.js';
import { lockUrgencyRound } from '../../urgency/public.js';
import { decidedOn } from '../packages.presenter.js';
import { findScenario, insertPackageDecision } from '../packages.repository.js';
import { findPackage, type LoadedPackage } from '../queries/load-package.js';

type Adopt = AdoptPackage & { readonly round: number };
type Adopted = { readonly number: number };

/**
 * Records the package the board adopted. Under the locks of the round and the programme, so that no estimate, capacity or
 * start changes meanwhile what it is checked against; the facts it was checked on are kept with it.
 */
export const adoptPackage = (
  work: Work,
  call: CommandCall,
  { round: number, items, ...decision }: Adopt,
): Promise<Answer<Recorded<Adopted>>> =>
  work.run(call, async (tx): Promise<Answer<Adopted>> => {
    await lockUrgencyRound(tx, number);
    await lockProgramme(tx);
    const at = await clock(tx);
    const found = await findPackage(inTx(tx), { ...at, programmeId: tx.programmeId }, number);
    if (found === undefined) return refuse('not-found');
    const { id: roundId, closesAt } = found.record;
    if (!found.final) return refuseByRule([error('round-still-open', { closesAt })]);
    const { scenario } = decision;
    if (scenario !== null && (await findScenario(tx, roundId, scenario)) === undefined) return refuse('not-found');
    return decide(tx, found, { items, ...decision, recordedBy: call.actor.name, ...at });
  });

const error = (code: Finding['code'], facts: Finding['facts']): Finding => ({ code, severity: 'error', facts });

interface Decision extends AdoptPackage {
  readonly recordedBy: string;
  readonly now: number;
  readonly today: string;
}

async function decide(tx: Tx, found: LoadedPackage, decision: Decision): Promise<Answer<Adopted>> {
  const { today, reason } = decision;
  const idOf = new Map(found.names.items.map(({ slug, id }) => [slug, id]));
  // A name that is not there is told by the rule, as the name it was asked by.
  const itemIds = decision.items.map((slug) => idOf.get(slug) ?? slug);
  const checked = checkPackageAdoption({ input: found.input, walk: found.walk, itemIds, reason });
  const ahead =
    decision.decidedOn > today ? [error('decided-date-in-future', { decidedOn: decision.decidedOn, today })] : [];
  if (!checked.ok) return refuseByRule([...checked.error, ...ahead]);
  if (ahead.length > 0) return refuseByRule(ahead);
  const { added, leftOut } = checked.value;
  const { decidedBy } = decision;
  const number = await insertPackageDecision(
    tx,
    {
      roundId: found.record.id,
      itemIds: checked.value.itemIds,
      facts: decidedOn(found, checked.value),
      reason,
      decidedBy,
      decidedOn: decision.decidedOn,
      scenarioId: decision.scenario,
    },
    { name: decision.recordedBy, now: decision.now },
  );
  const titles = (ids: readonly string[]) =>
    ids.map((id) => found.names.items.find((item) => item.id === id)?.title ?? id);
  tx.record({
    type: 'package-adopted',
    data: {
      number,
      urgencyRound: found.record.number,
      items: titles(checked.value.itemIds),
      added: titles(added),
      leftOut: titles(leftOut),
      reason,
      decidedBy,
      decidedOn: decision.decidedOn,
    },
  });
  return { ok: true, value: { number } };
}
