import { type AgreedShare, type ResourceKind, type ShareOwner, sharesOfYear } from '@samenkoers/rulebook';
import type { BookColumn } from '../../src/generated/enums.js';
import { agreedParts, entryShare, putIn } from '../data/effort.js';
import type { OrganisationFacts } from '../data/organisations.js';
import { type Actor, itemId, organisationId, type Story, tell, voiceOf } from './story.js';

/** Shares count from the beginning of the agenda period. */
const AGREED_FROM = '2022-01-01';
const AGREED_ON = -345;
/** The days after which the programme team asked, and after which the owners told what they delivered so far. */
const ASKED_FROM = -330;
const DELIVERED_FROM = -40;
/** So many owners answer on one day. */
const PER_DAY = 12;
const KINDS = ['money', 'staff'] as const;
/** Money is delivered in whole hundreds of euros. */
const WHOLE: Readonly<Record<ResourceKind, number>> = { money: 10_000, staff: 1 };

/** What is agreed, asked and delivered this year for what runs, and what an owner contributed when it joined later. */
export function carryTogether(story: Story): void {
  const agreed = agreeShares(story);
  contributeOnJoining(story);
  const parts = runningItems(story).flatMap((item) => partsIn(story, item, agreed));
  parts.forEach((part, place) => {
    enter(story, part, { column: 'asked', day: ASKED_FROM + Math.floor(place / PER_DAY), actor: story.manager });
  });
  parts.forEach((part, place) => {
    const day = DELIVERED_FROM + Math.floor(place / PER_DAY);
    const actor = voiceOf(story, part.owner, story.calendar.moment(day));
    enter(story, part, { column: 'delivered', day, actor });
  });
}

function agreeShares(story: Story): readonly AgreedShare[] {
  const { programmeId, rows, calendar } = story;
  return agreedParts.flatMap(({ organisation, item, ...parts }) =>
    KINDS.map((kind): AgreedShare => {
      const at = calendar.moment(AGREED_ON);
      const of = item === null ? null : itemId(story, item);
      const share = { organisationId: organisationId(story, organisation), itemId: of, kind, basisPoints: parts[kind] };
      rows.agreedShare.push({
        programmeId,
        id: story.idOf('agreed-share', organisation, item ?? '', kind),
        ...share,
        fromDate: AGREED_FROM,
        source: 'Afspraak in het bestuurlijk overleg (voorbeeld)',
        recordedById: story.manager.id,
        recordedByName: story.manager.name,
        recordedAt: at,
        isExample: true,
      });
      const data = { item, kind, from: AGREED_FROM, basisPoints: parts[kind] };
      tell(story, { type: 'share-agreed', at, actor: story.manager, organisation, data });
      return { ...share, from: AGREED_FROM };
    }),
  );
}

function contributeOnJoining(story: Story): void {
  for (const row of story.rows.participation) {
    const isMeant =
      row.itemId === itemId(story, entryShare.item) &&
      row.organisationId === organisationId(story, entryShare.organisation);
    row.entryShare = isMeant && row.joinedLater === true ? entryShare.amount : 0;
  }
}

type ItemRow = Story['rows']['item'][number] & { readonly id: string };

const runningItems = ({ rows }: Story): readonly ItemRow[] =>
  rows.item.filter(
    (row): row is ItemRow => row.id !== undefined && ['inProgress', 'paused', 'completed'].includes(row.state ?? ''),
  );

interface Amount {
  readonly kind: ResourceKind;
  readonly poolId: string | null;
  readonly amount: number;
}

/** What one owner is asked for one item this year, and what it delivered so far. */
interface Part {
  readonly item: ItemRow;
  readonly owner: string;
  readonly asked: readonly Amount[];
  readonly delivered: readonly Amount[];
}

/** Who takes part is asked its fair share; it delivers what it promised firmly, or else about that share. */
function partsIn(story: Story, item: ItemRow, agreedShares: readonly AgreedShare[]): readonly Part[] {
  const shares = KINDS.flatMap((kind) => sharesIn(story, item, kind, agreedShares));
  return story.facts.owners.flatMap(({ slug }) => {
    const asked = shares
      .filter(({ owner, amount }) => owner === slug && amount > 0)
      .map(({ kind, poolId, amount }): Amount => ({ kind, poolId, amount }));
    const firm = firmLines(story, item, slug);
    const delivered =
      firm.length > 0 ? firm : asked.map((line) => ({ ...line, amount: partly(line, putIn[slug] ?? 100) }));
    const some = delivered.filter(({ amount }) => amount > 0);
    return asked.length + some.length === 0 ? [] : [{ item, owner: slug, asked, delivered: some }];
  });
}

const partly = ({ kind, amount }: Amount, percent: number): number =>
  Math.round((amount * percent) / 100 / WHOLE[kind]) * WHOLE[kind];

interface OwnShare extends Amount {
  readonly owner: string;
}

/** The fair shares of this year; what several pools ask of one kind is delivered to the one that asks most. */
function sharesIn(
  story: Story,
  item: ItemRow,
  kind: ResourceKind,
  agreedShares: readonly AgreedShare[],
): readonly OwnShare[] {
  const { rows, calendar } = story;
  const [year] = calendar.years;
  const needs = rows.need
    .filter((need) => need.itemId === item.id && need.version === item.currentVersion && need.year === year)
    .filter(({ poolId }) => rows.resourcePool.some((pool) => pool.id === poolId && pool.kind === kind))
    .map(({ poolId, amount }) => ({ poolId, amount: Number(amount ?? 0) }))
    .sort((a, b) => b.amount - a.amount);
  const participations = rows.participation
    .filter((row) => row.itemId === item.id && row.choice === 'takesPart')
    .map((row) => ({ organisationId: row.organisationId, from: dayOf(row.fromDate), until: null }));
  const { totals } = sharesOfYear({
    itemId: item.id,
    kind,
    year,
    amount: needs.reduce((sum, { amount }) => sum + amount, 0),
    period: null,
    owners: story.facts.owners.map((owner) => shareOwner(story, owner)),
    participations,
    agreedShares,
  });
  const poolId = needs[0]?.poolId ?? null;
  return totals.flatMap(({ organisationId: id, amount }) => {
    const owner = story.facts.owners.find(({ slug }) => organisationId(story, slug) === id);
    return owner === undefined ? [] : [{ owner: owner.slug, kind, poolId, amount }];
  });
}

const dayOf = (date: Date | string): string => new Date(date).toISOString().slice(0, 10);

const shareOwner = (story: Story, { slug, kind, code, residents }: OrganisationFacts): ShareOwner => ({
  organisationId: organisationId(story, slug),
  isMunicipality: kind === 'municipality',
  inhabitants: residents ?? null,
  tieKey: code ?? slug,
});

/** The lines of this year that an owner promised firmly for an item. */
function firmLines(story: Story, item: ItemRow, owner: string): readonly Amount[] {
  const { rows, calendar } = story;
  const promise = rows.commitment.find(
    (row) =>
      row.itemId === item.id &&
      row.organisationId === organisationId(story, owner) &&
      row.level === 'firm' &&
      row.supersededAt == null &&
      row.withdrawnAt == null,
  );
  return rows.commitmentLine
    .filter((line) => line.commitmentId === promise?.id && line.year === calendar.years[0])
    .map(({ kind, poolId, amount }) => ({ kind, poolId: poolId ?? null, amount: Number(amount) }));
}

interface Entry {
  readonly column: BookColumn;
  readonly day: number;
  readonly actor: Actor;
}

/** Writes the amounts of one owner in one item into the book. */
function enter(story: Story, { item, owner, ...part }: Part, { column, day, actor }: Entry): void {
  const { programmeId, rows, calendar } = story;
  const at = calendar.moment(day);
  const amounts = part[column];
  if (amounts.length === 0) return;
  for (const { kind, poolId, amount } of amounts) {
    rows.bookEntry.push({
      programmeId,
      id: story.idOf('book-entry', column, item.slug, owner, poolId ?? '', kind),
      column,
      itemId: item.id,
      organisationId: organisationId(story, owner),
      poolId,
      kind,
      year: calendar.years[0],
      revision: 1,
      amount,
      onDate: calendar.date(day),
      source:
        column === 'asked' ? 'Begrotingsbrief van het programma (voorbeeld)' : 'Opgave van de eigenaar (voorbeeld)',
      recordedById: actor.id,
      recordedByName: actor.name,
      recordedAt: at,
      isExample: true,
    });
  }
  const type = column === 'asked' ? 'capacity-asked' : 'delivery-recorded';
  const lines = amounts.length;
  const data = column === 'asked' ? { lines, on: calendar.date(day) } : { lines };
  tell(story, { type, at, actor, organisation: owner, itemId: item.id, data });
}
