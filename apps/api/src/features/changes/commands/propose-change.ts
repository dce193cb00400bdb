import type { ProposeChange } from '@samenkoers/contract';
import {
  assertNever,
  type CalendarDate,
  type ChangePerson,
  type Finding,
  type Instant,
  mayProposeChange,
  whyCannotConfirm,
} from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../../platform/http/problem.js';
import type { CommandCall, Recorded, Tx, Work } from '../../../platform/persistence/work.js';
import { lockProgramme } from '../../agenda/public.js';
import {
  type ChosenPerson,
  choosePerson,
  findPerson,
  findRole,
  findStanding,
  findTeamTerm,
  keepPerson,
  programmeName,
} from '../../people/public.js';
import { clock, refuseByRule } from '../../rounds/public.js';
import { type Actor, isProgrammeStaff } from '../../session/public.js';
import { waitingLetter } from '../change-letters.js';
import type { Proposal } from '../change-rows.js';
import { changePerson } from '../changes.policy.js';
import { insertChange, loadCandidates, loadChange } from '../changes.repository.js';
import { judgeChange } from '../judge-change.js';
import type { ChangeToJudge } from '../judgement.js';

type Numbered = { readonly number: number };

/**
 * Proposes a change. It is judged by the rule that will judge it again when it is confirmed, so what makes no sense now is
 * not kept waiting.
 */
export const proposeChange = (
  work: Work,
  call: CommandCall,
  publicUrl: string,
  input: ProposeChange,
): Promise<Answer<Recorded<Numbered>>> =>
  work.run(call, async (tx): Promise<Answer<Numbered>> => {
    const actor = call.actor as Actor;
    await lockProgramme(tx);
    const at = await clock(tx);
    const person = changePerson(actor, at.now);
    const about = await whatIsChanged(tx, input, person);
    if (!about.ok) return about;
    const judged = await judgeChange(tx, about.value, at);
    const findings = [...decidedAhead(input, at.today), ...(judged.ok ? [] : judged.error)];
    if (findings.length > 0) return refuseByRule(findings);
    const number = await keep(tx, actor, input, about.value, at.now);
    await tellWhoCanConfirm(tx, { actor, publicUrl }, number, at.now);
    return { ok: true, value: { number } };
  });

const decidedAhead = (input: ProposeChange, today: CalendarDate): readonly Finding[] =>
  'decidedOn' in input && input.decidedOn > today
    ? [{ code: 'decided-date-in-future', severity: 'error', facts: { decidedOn: input.decidedOn, today } }]
    : [];

/** What is proposed with the organisation and person it is about; refused when that is not there, or not theirs to propose. */
async function whatIsChanged(tx: Tx, input: ProposeChange, person: ChangePerson): Promise<Answer<ChangeToJudge>> {
  const organisation = 'organisation' in input ? await findStanding(tx, input.organisation) : null;
  if (organisation === undefined) return refuse('not-found');
  const { kind } = input;
  if (!mayProposeChange({ kind, organisationId: organisation?.id ?? null }, person)) return refuse('forbidden');
  const told = await personAndFacts(tx, input, organisation?.id ?? null);
  if (told === undefined) return refuse('not-found');
  return { ok: true, value: { kind, organisation, ...told } };
}

type PersonAndFacts = Pick<ChangeToJudge, 'subject' | 'proposal'>;

/** Whose role it is about, and the facts of its kind. Undefined when there is no such person or role. */
async function personAndFacts(
  tx: Tx,
  input: ProposeChange,
  organisationId: string | null,
): Promise<PersonAndFacts | undefined> {
  switch (input.kind) {
    case 'byLaws':
      return { subject: null, proposal: { baseVersion: input.baseVersion, settings: input.settings } };
    case 'ownershipBegin':
      return { subject: null, proposal: { from: input.from, until: input.until } };
    case 'ownershipEnd':
      return { subject: null, proposal: { until: input.until } };
    case 'coordinatorAppointed':
      return appointed(await choosePerson(tx, input.person, organisationId), {});
    case 'teamAppointed':
      return appointed(await choosePerson(tx, input.person, organisationId), { teamRole: input.teamRole });
    case 'coordinatorEnded': {
      const held = await findRole(tx, organisationId, input.role, 'coordinator');
      return held && about(await findPerson(tx, held.personId), { role: input.role });
    }
    case 'teamEnded': {
      const held = await findTeamTerm(tx, input.role);
      return held && about(await findPerson(tx, held.personId), { role: input.role, teamRole: held.role });
    }
    default:
      return assertNever(input);
  }
}

const about = (subject: ChosenPerson | undefined, proposal: Proposal): PersonAndFacts | undefined =>
  subject && { subject, proposal };

/** Who gets a role is proposed with its address: a second person confirms both. */
const appointed = (subject: ChosenPerson | undefined, proposal: Proposal): PersonAndFacts | undefined =>
  subject && about(subject, { ...proposal, email: subject.email });

async function keep(
  tx: Tx,
  actor: Actor,
  input: ProposeChange,
  { kind, organisation, subject, proposal }: ChangeToJudge,
  now: Instant,
): Promise<number> {
  if (subject?.isNew === true) {
    await tx.holdRights();
    await keepPerson(tx, subject);
  }
  const { reason } = input;
  const decided = 'decidedBy' in input ? input : { decidedBy: null, decidedOn: null };
  const number = await insertChange(tx, {
    kind,
    organisationId: organisation?.id ?? null,
    subjectId: subject?.id ?? null,
    proposal,
    reason,
    decidedBy: decided.decidedBy,
    decidedOn: decided.decidedOn,
    proposedByName: actor.name,
    byStaff: isProgrammeStaff(actor),
    proposedAt: now,
  });
  tx.record({
    type: 'change-proposed',
    organisationId: organisation?.id ?? null,
    data: { change: number, kind, person: subject?.name ?? null, reason },
  });
  return number;
}

/** A letter to everybody with an address who can confirm it; of who speaks for another owner, to its representative. */
async function tellWhoCanConfirm(
  tx: Tx,
  by: { readonly actor: Actor; readonly publicUrl: string },
  number: number,
  now: Instant,
): Promise<void> {
  const change = await loadChange(tx, number);
  const { kind, organisation, personName, proposal, proposer, voices, lapsesAt } = change;
  const programme = await programmeName(tx);
  const appointee = proposal.email === undefined ? null : { name: personName ?? '', email: proposal.email };
  const letter = { number, kind, organisation: organisation?.name ?? null, appointed: appointee };
  const proposed = { proposedBy: by.actor.name, lapsesAt };
  for (const person of await loadCandidates(tx, change)) {
    if (whyCannotConfirm({ change, person, proposer, voices, now }) !== null) continue;
    tx.send(waitingLetter(letter, { ...person, programme, publicUrl: by.publicUrl }, proposed));
  }
}
