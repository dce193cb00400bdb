import { AGENDA_STATES, freezeAgendaVersion } from '@samenkoers/rulebook';
import { type Answer } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Work } from '../../../platform/persistence/work.js';
import { refuseByRule } from '../../rounds/public.js';
import { lockProgramme } from '../agenda.repository.js';
import { insertAgendaVersion, itemsInStates, nextAgendaNumber } from '../agenda-version.repository.js';

type Proposed = { readonly number: number };

/** Puts the items that are now on the agenda before the owners as one version, in the order of their numbers. */
export const proposeAgendaVersion = (
  work: Work,
  call: CommandCall,
  { title, note }: { readonly title: string; readonly note: string },
): Promise<Answer<Recorded<Proposed>>> =>
  work.run(call, async (tx): Promise<Answer<Proposed>> => {
    await lockProgramme(tx);
    const number = await nextAgendaNumber(tx);
    const frozen = freezeAgendaVersion({ version: number, items: await itemsInStates(tx, AGENDA_STATES) });
    if (!frozen.ok) return refuseByRule(frozen.error);
    await insertAgendaVersion(tx, { title, note }, frozen.value);
    tx.record({ type: 'agenda-version-proposed', data: { number, title, items: frozen.value.lines.length } });
    return { ok: true, value: { number } };
  });
