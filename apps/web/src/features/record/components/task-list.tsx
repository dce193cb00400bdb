import type { TaskKind, TaskView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { changeTitle } from '../../../shared/changes/change-title.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { Deadline } from '../../../shared/format/moment.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { Disclosure } from '../../../ui/structure.js';

/** What a task is about: an item, a change, or an urgency round with how far the organisation is in it. */
interface TaskFacts {
  readonly item: string;
  readonly title: string;
  readonly left: number;
  readonly of: number;
}

const TASK_WORDS: Readonly<Record<TaskKind, (facts: TaskFacts) => string>> = {
  'take-position': m.task_take_position,
  'ratify-position': m.task_ratify_position,
  'grade-items': m.task_grade_items,
  'ratify-grades': m.task_ratify_grades,
  'confirm-involvement': m.task_confirm_involvement,
  'give-commitment': m.task_give_commitment,
  'firm-up-commitment': m.task_firm_up_commitment,
  'finish-draft': m.task_finish_draft,
  'answer-return': m.task_answer_return,
  'revise-unsupported': m.task_revise_unsupported,
  'name-lead': m.task_name_lead,
  'confirm-involvement-as-team': m.task_confirm_involvement_as_team,
  'open-support-round': m.task_open_support_round,
  'open-take-up-round': m.task_open_take_up_round,
  'settle-round': m.task_settle_round,
  'settle-urgency-round': m.task_settle_urgency_round,
  'decide-order': m.task_decide_order,
  'place-on-agenda': m.task_place_on_agenda,
  'start-item': m.task_start_item,
  'confirm-change': m.task_confirm_change,
};

/** The part of the page where a task is done. */
const PLACES: Readonly<Partial<Record<TaskKind, string>>> = {
  'take-position': 'position',
  'ratify-position': 'run',
  'settle-round': 'run',
  'confirm-involvement': 'involvement',
  'confirm-involvement-as-team': 'involvement',
  'give-commitment': 'commitments',
  'firm-up-commitment': 'commitments',
  'open-support-round': 'rounds',
  'open-take-up-round': 'rounds',
  'ratify-grades': 'run',
  'settle-urgency-round': 'run',
  'decide-order': 'order',
};

const TaskLink = ({ task }: { readonly task: TaskView }): ReactElement => {
  if (task.change !== null) {
    const { number, kind, about } = task.change;
    return (
      <TextLink to="/beheer" hash={`wijziging-${number}`}>
        {TASK_WORDS[task.kind]({ item: '', title: changeTitle(kind, about), left: 0, of: 0 })}
      </TextLink>
    );
  }
  const { title, judged, of } = task.urgency ?? { title: '', judged: 0, of: 0 };
  const words = TASK_WORDS[task.kind]({ item: task.itemTitle ?? m.task_the_agenda(), title, left: of - judged, of });
  const hash = PLACES[task.kind] ?? '';
  if (task.urgency !== null) {
    const params = { round: String(task.urgency.round) };
    return task.kind === 'grade-items' ? (
      <TextLink to="/prioritering/$round/beoordelen" params={params}>
        {words}
      </TextLink>
    ) : (
      <TextLink to="/prioritering/$round" params={params} hash={hash}>
        {words}
      </TextLink>
    );
  }
  if (task.roundNumber !== null) {
    return (
      <TextLink to="/rondes/$round" params={{ round: String(task.roundNumber) }} hash={hash}>
        {words}
      </TextLink>
    );
  }
  if (task.itemSlug === null) return <>{words}</>;
  if (task.kind === 'finish-draft' || task.kind === 'answer-return') {
    return (
      <TextLink to="/voorstellen/$item" params={{ item: task.itemSlug }}>
        {words}
      </TextLink>
    );
  }
  return (
    <TextLink to="/agenda/$item" params={{ item: task.itemSlug }} hash={hash}>
      {words}
    </TextLink>
  );
};

/** More of one kind without a date than this are folded: a list that cannot be taken in at once helps nobody. */
const FOLD_FROM = 4;

const isWithoutDate = ({ deadline, remindedAt }: TaskView): boolean => deadline === null && remindedAt === null;

/** Tasks in their order, with those of one kind that have no date together at the place of the first. */
function foldedTasks(tasks: readonly TaskView[]): readonly (readonly [TaskView, ...TaskView[]])[] {
  const alike = (task: TaskView) => tasks.filter((other) => other.kind === task.kind && isWithoutDate(other));
  return tasks.flatMap((task): readonly [TaskView, ...TaskView[]][] => {
    const [first, ...others] = isWithoutDate(task) ? alike(task) : [];
    if (first === undefined || others.length + 1 < FOLD_FROM) return [[task]];
    return task === first ? [[first, ...others]] : [];
  });
}

const keyOf = ({ kind, itemSlug, roundNumber, urgency, change }: TaskView): string =>
  `${kind}-${itemSlug}-${roundNumber}-${urgency?.round}-${change?.number}`;

const FoldedTasks = ({ tasks }: { readonly tasks: readonly [TaskView, ...TaskView[]] }): ReactElement => {
  const item = m.tasks_of_one_kind({ n: tasks.length });
  return (
    <Disclosure summary={TASK_WORDS[tasks[0].kind]({ item, title: item, left: 0, of: 0 })}>
      <ul className="sk-stack sk-stack--tight">
        {tasks.map((task) => (
          <li key={keyOf(task)}>
            <TaskLink task={task} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};

const OneTask = ({ task, now }: { readonly task: TaskView; readonly now: string }): ReactElement => (
  <>
    <strong>
      <TaskLink task={task} />
    </strong>
    <span className="sk-small">
      {task.deadline === null ? (
        <span className="sk-subtle">{m.tasks_no_deadline()}</span>
      ) : (
        <>
          {m.tasks_deadline()} <Deadline at={task.deadline} now={Date.parse(now)} />
        </>
      )}
      {task.remindedAt === null ? null : <> · {m.tasks_reminded({ moment: formatMoment(task.remindedAt) })}</>}
    </span>
  </>
);

/** What waits for somebody: what to do, by when, and whether they were reminded. */
export const TaskList = ({
  tasks,
  now,
}: {
  readonly tasks: readonly TaskView[];
  readonly now: string;
}): ReactElement => (
  <ul className="sk-two-columns">
    {foldedTasks(tasks).map((together) => {
      const [task] = together;
      return (
        <li key={keyOf(task)} className={task.deadline === null ? 'sk-line' : 'sk-line sk-line--attention'}>
          {together.length === 1 ? <OneTask task={task} now={now} /> : <FoldedTasks tasks={together} />}
        </li>
      );
    })}
  </ul>
);
