import type { Prisma } from '../../src/generated/client.js';
import { type Story, tell, voiceOf } from './story.js';

const DAYS_TO_CONFIRM = 30;
const DAY = 86_400_000;

/** The by-laws were almost changed: the team proposed the silence procedure, and an owner declined. */
export function almostChangeByLaws(story: Story): void {
  const { programmeId, manager, facts, calendar } = story;
  const { version: baseVersion, ...settings } = facts.byLaws;
  const proposedAt = calendar.moment(-76);
  const answeredAt = calendar.moment(-69);
  const second = voiceOf(story, 'gemeente-hengelo', answeredAt);
  const reason =
    'Een draagvlakronde blijft vaak weken liggen omdat twee of drie eigenaren niets laten horen. (voorbeeld)';
  const note = 'Steun is pas steun als een eigenaar het zegt. Laten we liever eerder herinneren. (voorbeeld)';
  const number = 1;
  story.rows.change.push({
    programmeId,
    id: story.idOf('change', String(number)),
    number,
    kind: 'byLaws',
    proposal: { baseVersion, settings: { ...settings, silenceProcedure: true } } as unknown as Prisma.InputJsonObject,
    reason,
    decidedBy: 'Programmaberaad (voorbeeld)',
    decidedOn: calendar.date(-78),
    proposedById: manager.id,
    proposedByName: manager.name,
    byStaff: true,
    proposedAt,
    lapsesAt: new Date(proposedAt.getTime() + DAYS_TO_CONFIRM * DAY),
    state: 'declined',
    answeredById: second.id,
    answeredByName: second.name,
    answeredAt,
    note,
  });
  const data = { change: number, kind: 'byLaws', person: null };
  tell(story, { type: 'change-proposed', at: proposedAt, actor: manager, data: { ...data, reason } });
  tell(story, { type: 'change-declined', at: answeredAt, actor: second, data: { ...data, reason: note } });
}

/** The coordinator of an owner let somebody succeed its representative. */
export function tellSuccession(story: Story): void {
  const { succession, coordinators } = story.facts;
  const coordinator = succession === null ? undefined : coordinators[succession.organisation];
  if (succession === null || coordinator === undefined) return;
  const { organisation, day, predecessor } = succession;
  const at = new Date(`${story.calendar.date(day)}T00:00:00Z`);
  const { name: person, mandate } = voiceOf(story, organisation, at);
  tell(story, {
    type: 'mandate-given',
    at,
    actor: { id: story.idOf('person', coordinator.name), name: coordinator.name },
    organisation,
    data: {
      person,
      capacity: mandate.capacity,
      extent: mandate.extent,
      from: at.toISOString(),
      until: null,
      succeeds: predecessor.name,
    },
  });
}
