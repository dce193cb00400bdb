import { checkTeamEnd, checkTeamMember } from '@samenkoers/rulebook';
import type { Tx } from '../../platform/persistence/work.js';
import { endRoleAt, hasMandate, insertRole, loadTeam, retireCodes } from '../people/public.js';
import { type At, type ChangeToJudge, given, type Judgement, unless } from './judgement.js';

export async function judgeTeamAppointment(
  tx: Tx,
  { subject, proposal }: ChangeToJudge,
  { now }: At,
): Promise<Judgement> {
  const { id: personId, name: person, roles } = given(subject);
  const role = given(proposal.teamRole);
  const findings = checkTeamMember({ personId, roles, hasMandate: await hasMandate(tx, personId) }, role);
  return unless(findings, async (unit, { number: change }) => {
    await insertRole(unit, { personId, organisationId: null, role, from: now });
    unit.record({ type: 'team-appointed', data: { person, role, change } });
  });
}

export async function judgeTeamEnding(tx: Tx, { subject, proposal }: ChangeToJudge, { now }: At): Promise<Judgement> {
  const team = await loadTeam(tx);
  const held = given(team.find(({ id }) => id === proposal.role));
  const ended = checkTeamEnd({ held, team, now });
  if (!ended.ok) return ended;
  return {
    ok: true,
    value: async (unit, { number: change }) => {
      const { id, personId, role } = held;
      await endRoleAt(unit, id, ended.value);
      // Codes on paper are of who is programme manager: they do not come back with a later appointment.
      if (role === 'programmeManager') await retireCodes(unit, personId);
      unit.record({ type: 'team-ended', data: { person: given(subject).name, role, change } });
    },
  };
}
