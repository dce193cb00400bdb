import type { CockpitView, OrganisationRef, TaskKind, TaskView } from '@samenkoers/contract';
import { assessUrgencyRound, phaseOf, visibleProgress, whyCannotTakePosition } from '@samenkoers/rulebook';
import type { Actor } from '../session/public.js';
import { presentUrgencyRow, toUrgencyFacts, type UrgencyRecord } from '../urgency/public.js';
import type { UrgencyTaskFacts } from './queries/urgency-facts.js';

const iso = (instant: number) => new Date(instant).toISOString();

interface About {
  readonly round: number;
  readonly title: string;
  readonly judged: number;
  readonly of: number;
}

const aboutUrgency = (
  kind: TaskKind,
  urgency: About,
  dates: Partial<Pick<TaskView, 'deadline' | 'remindedAt'>> = {},
): TaskView => ({
  kind,
  itemSlug: null,
  itemTitle: null,
  roundNumber: null,
  roundKind: null,
  deadline: null,
  remindedAt: null,
  change: null,
  ...dates,
  urgency,
});

/**
 * What waits in the urgency round without a result for one organisation this person acts for: items to judge, by the same
 * rule as the button, and judgements its own board must ratify.
 */
export function urgencyTasks(input: {
  readonly actor: Actor;
  readonly organisation: { readonly id: string; readonly slug: string };
  readonly urgency: UrgencyTaskFacts;
  readonly now: number;
}): TaskView[] {
  const { actor, organisation, now } = input;
  const { round, reminders } = input.urgency;
  if (round === null) return [];
  const facts = toUrgencyFacts(round);
  const [own] = visibleProgress({ round: facts, ownOrganisationIds: [organisation.id], now }).filter(
    ({ organisationId }) => organisationId === organisation.id,
  );
  if (own === undefined) return [];
  const { number, title, closesAt } = round;
  const { judged, of, pending } = own;
  const { mandates, personId } = actor;
  const attempt = { round: facts, organisationId: organisation.id, mandates, personId, now, textChanged: false };
  const sent = reminders.filter(({ organisations }) => organisations.includes(organisation.slug)).map(({ at }) => at);
  const about: About = { round: number, title, judged, of };
  const dates = { deadline: iso(closesAt) };
  return [
    ...(judged < of && whyCannotTakePosition(attempt) === null
      ? [aboutUrgency('grade-items', about, { ...dates, remindedAt: latest(sent) })]
      : []),
    ...(pending > 0 ? [aboutUrgency('ratify-grades', about, dates)] : []),
  ];
}

const latest = (instants: readonly number[]): string | null =>
  instants.length === 0 ? null : iso(Math.max(...instants));

/** What the programme team has to do: a round past closing that waits for a ratification, a ranking the board has not seen. */
export function urgencySteeringTasks({ round, undecided }: UrgencyTaskFacts, now: number): TaskView[] {
  const isDue = round !== null && phaseOf(toUrgencyFacts(round), now) === 'pastClosing';
  return [
    ...(isDue ? [aboutUrgency('settle-urgency-round', aboutRound(round), { deadline: iso(round.closesAt) })] : []),
    ...(undecided === null ? [] : [aboutUrgency('decide-order', { ...undecided, judged: undecided.of })]),
  ];
}

const aboutRound = ({ number, title, items, done }: UrgencyRecord): About => ({
  round: number,
  title,
  judged: done,
  of: items.length,
});

/** The urgency round without a result, for who runs it. While it hides judgements it tells nothing of anybody. */
export function presentRunningUrgency(
  { round: record, reminders }: UrgencyTaskFacts,
  now: number,
): CockpitView['urgencyRound'] {
  if (record === null) return null;
  const facts = toUrgencyFacts(record);
  const assessment = assessUrgencyRound(facts, now);
  const { progress, pendingRatificationIds, isVisible } = assessment;
  const owners = new Map(record.electorate.map((seat) => [seat.organisationId, refOf(seat)]));
  const named = (organisationId: string) => {
    const owner = owners.get(organisationId);
    return owner === undefined ? [] : [owner];
  };
  return {
    round: presentUrgencyRow(record, now, assessment),
    notDone: isVisible
      ? progress
          .filter(({ judged, of }) => judged < of)
          .flatMap(({ organisationId, judged, of }) =>
            named(organisationId).map((organisation) => ({ organisation, judged, of })),
          )
      : null,
    pendingRatification: isVisible ? pendingRatificationIds.flatMap(named) : null,
    lastReminder: latest(reminders.map(({ at }) => at)),
  };
}

const refOf = ({ organisationId: id, slug, name, kind }: UrgencyRecord['electorate'][number]): OrganisationRef => ({
  id,
  slug,
  name,
  kind,
});
