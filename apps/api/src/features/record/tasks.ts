import { TASK_KINDS, type TaskKind, type TaskView } from '@samenkoers/contract';
import { assessRound, FINAL_ITEM_STATES, type ItemState, whyCannotTakePosition } from '@samenkoers/rulebook';
import { type RoundRecord, toFacts } from '../rounds/public.js';
import type { Actor } from '../session/public.js';
import type { InvolvedItem, ProposedItem, Reminder, SteeredItem, TaskItem } from './queries/task-facts.js';

const iso = (instant: number) => new Date(instant).toISOString();

const onItem = (kind: TaskKind, { itemSlug, itemTitle }: TaskItem): TaskView => ({
  kind,
  itemSlug,
  itemTitle,
  roundNumber: null,
  roundKind: null,
  deadline: null,
  remindedAt: null,
  change: null,
  urgency: null,
});

const inRound = (kind: TaskKind, round: RoundRecord, remindedAt: string | null = null): TaskView => ({
  kind,
  itemSlug: round.itemSlug,
  itemTitle: round.title,
  roundNumber: round.number,
  roundKind: round.kind,
  deadline: iso(round.closesAt),
  remindedAt,
  change: null,
  urgency: null,
});

/** What waits in the rounds without a result for one organisation this person acts for. The same rule as the button's. */
export function roundTasks(input: {
  readonly actor: Actor;
  readonly organisation: { readonly id: string; readonly slug: string };
  readonly rounds: readonly RoundRecord[];
  readonly reminders: readonly Reminder[];
  readonly now: number;
}): TaskView[] {
  const { actor, organisation, rounds, reminders, now } = input;
  return rounds.flatMap((round) => {
    const position = round.positions.find((said) => said.isCurrent && said.organisationId === organisation.id);
    if (position === undefined) {
      const { mandates, personId } = actor;
      const textChanged = round.itemVersion !== round.currentVersion;
      const attempt = { round: toFacts(round), organisationId: organisation.id, mandates, personId, now, textChanged };
      if (whyCannotTakePosition(attempt) !== null) return [];
      const reminder = reminders.find(
        (sent) => sent.roundNumber === round.number && sent.organisation === organisation.slug,
      );
      return [inRound('take-position', round, reminder === undefined ? null : iso(Date.parse(reminder.at)))];
    }
    const isPending = position.extent === 'subjectToRatification' && position.ratification === null;
    return isPending ? [inRound('ratify-position', round)] : [];
  });
}

const NOT_ASKED_YET_OR_ANY_MORE: readonly ItemState[] = ['draft', 'returned', ...FINAL_ITEM_STATES];

/** What is asked of an organisation that an item cannot do without; a promise only of somebody who can give one. */
export function involvementTasks(item: InvolvedItem, canPromise: boolean): TaskView[] {
  if (item.isDeclined) return [];
  const { isSelfConfirmed, isTeamConfirmed, state, commitment } = item;
  const tasks: TaskView[] = [];
  if (!isSelfConfirmed && !NOT_ASKED_YET_OR_ANY_MORE.includes(state)) tasks.push(onItem('confirm-involvement', item));
  if (!canPromise || (!isSelfConfirmed && !isTeamConfirmed)) return tasks;
  if (state === 'submitted' && commitment === null) tasks.push(onItem('give-commitment', item));
  if (state === 'onAgenda' && commitment !== 'firm') tasks.push(onItem('firm-up-commitment', item));
  return tasks;
}

/** What an organisation has to do with a proposal of its own. */
export function proposalTasks(item: ProposedItem): TaskView[] {
  const kinds: Partial<Record<ItemState, TaskKind>> = {
    draft: 'finish-draft',
    returned: 'answer-return',
    notSupported: 'revise-unsupported',
  };
  const kind = kinds[item.state];
  return kind === undefined ? [] : [onItem(kind, item)];
}

/** Items whose rounds are behind them: whether they may pass their gate is worth asking the rules. */
export const atTheirGate = (items: readonly SteeredItem[]): readonly SteeredItem[] =>
  items.filter(
    ({ state, isSupportAdopted, isTakeUpAdopted }) =>
      (state === 'submitted' && isSupportAdopted) || (state === 'onAgenda' && isTakeUpAdopted),
  );

/**
 * What the programme team has to do: with each item, and with rounds past their closing time without a result. An item
 * that lacks nothing any more (`readyIds`) is placed or started; what another lacks is somebody else's to do.
 */
export function steeringTasks(input: {
  readonly items: readonly SteeredItem[];
  readonly readyIds: ReadonlySet<string>;
  readonly rounds: readonly RoundRecord[];
  readonly now: number;
}): TaskView[] {
  const { items, readyIds, rounds, now } = input;
  const due = rounds.filter((round) => assessRound(toFacts(round), now).phase === 'pastClosing');
  return [
    ...due.map((round) => inRound('settle-round', round)),
    ...items.flatMap((item) => stepsWith(item, readyIds.has(item.id))),
  ];
}

function stepsWith(item: SteeredItem, isReady: boolean): TaskView[] {
  const { state, isRoundRunning, isSupportAdopted, isTakeUpAdopted, hasLead, awaitsTeam } = item;
  const applies: Partial<Record<TaskKind, boolean>> = {
    'confirm-involvement-as-team': awaitsTeam && !NOT_ASKED_YET_OR_ANY_MORE.includes(state),
    'open-support-round': state === 'submitted' && !isRoundRunning && !isSupportAdopted,
    'place-on-agenda': state === 'submitted' && isSupportAdopted && isReady,
    'open-take-up-round': state === 'onAgenda' && !isRoundRunning && !isTakeUpAdopted,
    'start-item': state === 'onAgenda' && isTakeUpAdopted && isReady,
    'name-lead': state === 'onAgenda' && !hasLead,
  };
  return TASK_KINDS.filter((kind) => applies[kind] === true).map((kind) => onItem(kind, item));
}

/** Tasks with a date first, the nearest first; then the rest by kind, in the order of the contract. */
export const inOrder = (tasks: readonly TaskView[]): TaskView[] =>
  tasks.toSorted(
    (one, other) =>
      Date.parse(one.deadline ?? '9999-12-31') - Date.parse(other.deadline ?? '9999-12-31') ||
      TASK_KINDS.indexOf(one.kind) - TASK_KINDS.indexOf(other.kind),
  );
