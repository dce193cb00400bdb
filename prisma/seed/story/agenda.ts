import { canonicalAgenda } from '@samenkoers/rulebook';
import { hashOf } from '../ids.js';
import { answer, conclude } from './course-of-a-round.js';
import type { StoryItem } from './items.js';
import { openRound } from './rounds.js';
import { type Story, tell } from './story.js';

/** Days on which an agenda version is proposed, and on which its round opens and closes. */
export interface AgendaPlan {
  readonly number: number;
  readonly title: string;
  readonly note: string;
  readonly proposed: number;
  readonly opens: number;
  readonly closes: number;
}

/** Puts a list of items before the owners as the agenda, and has them adopt it. */
export function adoptAgenda(story: Story, items: readonly StoryItem[], plan: AgendaPlan): void {
  const { programmeId, rows, calendar } = story;
  const { number, title, note } = plan;
  const id = story.idOf('agenda-version', String(number));
  const createdAt = calendar.moment(plan.proposed);
  const lines = items.map(({ row }) => ({ itemId: row.id, textVersion: row.currentVersion ?? 1 }));
  const version = { programmeId, id, number, title, note, state: 'adopted' as const, createdAt };
  rows.agendaVersion.push({ ...version, adoptedAt: new Date(calendar.closing(plan.closes).getTime() + 60_000) });
  lines.forEach(({ itemId, textVersion: itemVersion }, index) => {
    rows.agendaVersionItem.push({ programmeId, agendaVersionId: id, itemId, position: index + 1, itemVersion });
  });
  tell(story, {
    type: 'agenda-version-proposed',
    at: createdAt,
    actor: story.manager,
    data: { number, items: lines.length },
  });
  const round = openRound(story, {
    kind: 'adoption',
    key: `agenda/${number}`,
    title,
    agendaVersionId: id,
    textHash: hashOf(canonicalAgenda({ version: number, lines })),
    openedAt: calendar.moment(plan.opens),
    closes: plan.closes,
  });
  answer(story, round, { days: [plan.opens + 1, plan.closes - 1] });
  if (conclude(story, round) !== 'adopted') throw new Error(`Agenda version ${number} was not adopted.`);
  const at = new Date(calendar.closing(plan.closes).getTime() + 60_000);
  tell(story, { type: 'agenda-version-adopted', at, actor: null, roundId: round.row.id, data: { number } });
}
