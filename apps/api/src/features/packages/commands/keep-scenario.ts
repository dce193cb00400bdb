import type { WhatIfRequest } from '@samenkoers/contract';
import { suppose } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { inTx } from '../../agenda/public.js';
import { clock, refuseByRule } from '../../rounds/public.js';
import type { Actor } from '../../session/public.js';
import { mayRemoveScenario } from '../packages.policy.js';
import { insertScenario, lockScenario, removeKeptScenario } from '../packages.repository.js';
import { findPackage } from '../queries/load-package.js';

interface KeepScenario {
  readonly round: number;
  readonly name: string;
  readonly note: string;
  readonly whatIf: WhatIfRequest;
}

type Kept = Promise<Answer<Recorded<{ readonly id: string }>>>;

/** Keeps a what-if by name, beside the record; what it is about must be there now. */
export const keepScenario = (work: Work, call: CommandCall, { round, ...scenario }: KeepScenario): Kept =>
  work.run(call, async (tx): Promise<Answer<{ readonly id: string }>> => {
    const at = await clock(tx);
    const found = await findPackage(inTx(tx), { ...at, programmeId: tx.programmeId }, round);
    if (found === undefined) return refuse('not-found');
    const { findings } = suppose(found.input, scenario.whatIf);
    if (findings.length > 0) return refuseByRule(findings.map((finding) => ({ ...finding, severity: 'error' })));
    const { name } = scenario;
    const by = { name: call.actor.name, now: at.now };
    const id = await insertScenario(tx, { ...scenario, roundId: found.record.id }, by);
    if (id === undefined) return refuse('already-done');
    tx.record({ type: 'scenario-kept', data: { urgencyRound: round, scenario: id, name } });
    return { ok: true, value: { id } };
  });

/** Removes a what-if from the list; decisions that came from it keep naming it. */
export const removeScenario = (work: Work, call: CommandCall, scenario: string): Kept =>
  work.run(call, async (tx): Promise<Answer<{ readonly id: string }>> => {
    const kept = await lockScenario(tx, scenario);
    if (kept === undefined) return refuse('not-found');
    if (!mayRemoveScenario(call.actor as Actor, kept)) return refuse('forbidden');
    await removeKeptScenario(tx, kept.id);
    const { id, name, urgencyRound } = kept;
    tx.record({ type: 'scenario-removed', data: { urgencyRound, scenario: id, name } });
    return { ok: true, value: { id } };
  });
