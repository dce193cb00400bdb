import { Injectable } from '@nestjs/common';
import type { OpenRound } from '@samenkoers/contract';
import { canonicalAgenda, freezeAgendaVersion, type RemovalCategory, type RoundSubject } from '@samenkoers/rulebook';
import { type Answer, refuse } from '../../platform/http/problem.js';
import type { Tx } from '../../platform/persistence/work.js';
import {
  type FrozenSubject,
  type RoundSubjects,
  refuseByRule,
  type SettledRound,
  type Signature,
} from '../rounds/public.js';
import { loadItem, lockItem } from './agenda.repository.js';
import { decideAgendaVersion, lockAgendaVersion } from './agenda-version.repository.js';
import { followOnItem } from './commands/follow-round.js';
import { freezeCurrentText } from './freeze-current-text.js';
import { type ItemRecord, inState } from './stored-item.js';
import { hashOf } from './text-version.js';

type OnItem = Extract<OpenRound, { readonly item: string }>;

/** What rounds are about here: items and versions of the agenda. */
@Injectable()
export class ItemSubjects implements RoundSubjects {
  freeze(tx: Tx, request: OpenRound): Promise<Answer<FrozenSubject>> {
    return request.kind === 'adoption' ? freezeAgenda(tx, request.agendaVersion) : freezeItem(tx, request);
  }

  async follow(tx: Tx, settled: SettledRound, signature: Signature): Promise<void> {
    const { itemId, agendaVersionId } = settled;
    if (itemId !== null) await followOnItem(tx, { ...settled, itemId }, signature);
    if (agendaVersionId !== null) await followOnAgenda(tx, { ...settled, agendaVersionId }, signature);
  }
}

/** A draft is not there for whoever opens rounds. */
async function freezeItem(tx: Tx, request: OnItem): Promise<Answer<FrozenSubject>> {
  const id = await lockItem(tx, request.item);
  const item = id === undefined ? undefined : await loadItem(tx, id);
  if (item === undefined || item.state === 'draft') return refuse('not-found');
  const subject = subjectOf(item, request);
  if (!subject.ok) return subject;
  const { id: itemId, currentVersion: version, title } = item;
  const hash = await freezeCurrentText(tx, { itemId, version });
  return { ok: true, value: { subject: subject.value, text: { version, hash }, title, itemId, agendaVersionId: null } };
}

function subjectOf(item: ItemRecord, request: OnItem): Answer<RoundSubject> {
  if (request.kind !== 'removal') return { ok: true, value: { kind: request.kind, itemState: item.state } };
  const removable = inState(item, 'onAgenda', 'inProgress', 'paused');
  const { kind, category, reason } = request;
  if (removable !== undefined)
    return {
      ok: true,
      value: { kind, item: removable, ground: { category: category satisfies RemovalCategory, reason } },
    };
  return refuseByRule([
    { code: 'item-state-does-not-allow-round', severity: 'error', facts: { kind, state: item.state } },
  ]);
}

/** The list as it was proposed; an item that left the agenda since then stands in the way. */
async function freezeAgenda(tx: Tx, number: number): Promise<Answer<FrozenSubject>> {
  const found = await lockAgendaVersion(tx, number);
  if (found === undefined) return refuse('not-found');
  const frozen = freezeAgendaVersion({ version: number, items: found.lines });
  if (!frozen.ok) return refuseByRule(frozen.error);
  const text = { version: number, hash: hashOf(canonicalAgenda(frozen.value)) };
  return {
    ok: true,
    value: { subject: { kind: 'adoption' }, text, title: found.title, itemId: null, agendaVersionId: found.id },
  };
}

type OnAgenda = SettledRound & { readonly agendaVersionId: string };

async function followOnAgenda(
  tx: Tx,
  { roundId, agendaVersionId, result: { outcome } }: OnAgenda,
  { now }: Signature,
): Promise<void> {
  const { number, title } = await decideAgendaVersion(tx, agendaVersionId, outcome, now);
  tx.record({
    type: outcome === 'adopted' ? 'agenda-version-adopted' : 'agenda-version-rejected',
    roundId,
    data: { number, title },
  });
}
