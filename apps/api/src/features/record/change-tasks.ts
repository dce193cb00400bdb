import type { TaskView } from '@samenkoers/contract';
import type { ChangePerson } from '@samenkoers/rulebook';
import { type ChangeRecord, changePerson, confirmAbility } from '../changes/public.js';
import type { Actor } from '../session/public.js';

/** A task with whose list it is on: an owner's, or (null) that of the programme team. */
export interface ChangeTask {
  readonly organisationId: string | null;
  readonly task: TaskView;
}

/** Changes that wait for a second person, and that this person can confirm; by the same rule as the button. */
export function changeTasks(actor: Actor, changes: readonly ChangeRecord[], now: number): ChangeTask[] {
  const person = changePerson(actor, now);
  return changes
    .filter((change) => confirmAbility(change, person, now)?.allowed === true)
    .map((change) => ({ organisationId: listFor(change, person), task: toConfirm(change) }));
}

/** What is about an owner's own coordinator is that owner's; the rest is done for whichever owner one speaks for. */
function listFor({ subjectId, organisationId }: ChangeRecord, person: ChangePerson): string | null {
  const own = [...person.speaksFor, ...person.coordinates];
  if (subjectId !== null && organisationId !== null && own.includes(organisationId)) return organisationId;
  return person.isStaff ? null : (person.speaksFor[0] ?? null);
}

const toConfirm = ({ number, kind, organisation, lapsesAt }: ChangeRecord): TaskView => ({
  kind: 'confirm-change',
  itemSlug: null,
  itemTitle: null,
  roundNumber: null,
  roundKind: null,
  deadline: new Date(lapsesAt).toISOString(),
  remindedAt: null,
  change: { number, kind, about: organisation?.name ?? null },
  urgency: null,
});
