import { isOver, isPending, type Model, type ModelRound, outcomeOf } from './reference.js';

/** An event of the record about a round. */
export interface RoundEvent {
  readonly sequence: number;
  readonly type: string;
  /** Epoch milliseconds; for a position the moment at which it was judged. */
  readonly at: number;
  readonly round: number;
  readonly organisation: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a round froze at opening and its event does not repeat. */
export type Electorates = Readonly<Record<number, readonly string[]>>;

const text = (value: unknown): string => String(value);
const instant = (value: unknown): number => Date.parse(String(value));

/** The model after this event. Throws when the event should never have happened. */
export function replay(model: Model, event: RoundEvent, electorates: Electorates): Model {
  const fail = (why: string): never => {
    throw new Error(`Event ${event.sequence} (${event.type}, round ${event.round}): ${why}`);
  };
  if (event.type === 'round-opened') {
    if (model[event.round] !== undefined) fail('was open already');
    return { ...model, [event.round]: opened(event, electorates[event.round] ?? []) };
  }
  const round = model[event.round] ?? fail('was never opened');
  if (isOver(round)) fail('was over');
  return { ...model, [event.round]: after(round, event, fail) };
}

const opened = ({ data }: RoundEvent, electorate: readonly string[]): ModelRound => ({
  kind: text(data['kind']),
  electorate,
  closesAt: instant(data['closesAt']),
  positions: {},
  extensions: 0,
  withdrawn: false,
  result: null,
});

function after(round: ModelRound, event: RoundEvent, fail: (why: string) => never): ModelRound {
  const { type, at, data } = event;
  switch (type) {
    case 'position-taken':
    case 'position-replaced':
    case 'position-recorded-on-behalf':
      return spoken(round, event, fail);
    case 'position-ratified':
      return ratified(round, event, fail);
    case 'round-extended':
      if (instant(data['closesAt']) <= round.closesAt) fail('was not later');
      if (at >= round.closesAt && outcomeOf(round) !== 'incomplete') fail('had its outcome');
      return { ...round, closesAt: instant(data['closesAt']), extensions: round.extensions + 1 };
    case 'round-closed-early':
      // It closed at the moment at which it was judged.
      if (instant(data['closesAt']) >= round.closesAt) fail('was closed');
      return { ...round, closesAt: instant(data['closesAt']) };
    case 'round-withdrawn':
      return { ...round, withdrawn: true };
    case 'round-settled':
      return settled(round, event, fail);
    case 'owners-reminded':
      return round;
    default:
      return fail('is unknown');
  }
}

function spoken(
  round: ModelRound,
  { type, at, organisation, data }: RoundEvent,
  fail: (why: string) => never,
): ModelRound {
  const owner = organisation ?? fail('is of nobody');
  if (!round.electorate.includes(owner)) fail(`${owner} is outside the electorate`);
  if (at >= round.closesAt) fail('came after closing');
  const revision = (round.positions[owner]?.revision ?? 0) + 1;
  if (data['revision'] !== revision) fail(`is revision ${text(data['revision'])}, not ${revision}`);
  if (type === 'position-taken' && revision !== 1) fail('replaced a position');
  if (type === 'position-replaced' && revision === 1) fail('replaced nothing');
  const participation = data['participation'] ?? null;
  const standing = {
    revision,
    choice: text(data['choice']),
    participation: participation === null ? null : text(participation),
    extent: text(data['extent']),
    ratified: false,
  };
  return { ...round, positions: { ...round.positions, [owner]: standing } };
}

function ratified(round: ModelRound, { organisation }: RoundEvent, fail: (why: string) => never): ModelRound {
  const owner = organisation ?? fail('is of nobody');
  const position = round.positions[owner] ?? fail('ratified nothing');
  if (!isPending(position)) fail('ratified what counted already');
  return { ...round, positions: { ...round.positions, [owner]: { ...position, ratified: true } } };
}

function settled(round: ModelRound, { at, data }: RoundEvent, fail: (why: string) => never): ModelRound {
  if (at < round.closesAt) fail('was still open');
  const asItStands = data['asItStands'] === true;
  const outcome = outcomeOf(round);
  if (asItStands !== (outcome === 'incomplete')) fail(`was settled as it stands: ${asItStands}, while ${outcome}`);
  const final = outcome === 'incomplete' ? 'rejected' : outcome;
  if (data['outcome'] !== final) fail(`came to ${text(data['outcome'])}, not ${final}`);
  return { ...round, result: { outcome: final, asItStands } };
}
