// A second, naive reading of the rules of rounds: slow, plain and without a line of the product's own.

/** The position of one owner that counts now. */
export interface Standing {
  readonly revision: number;
  readonly choice: string;
  readonly participation: string | null;
  readonly extent: string;
  readonly ratified: boolean;
}

/** A round as its events tell it. */
export interface ModelRound {
  readonly kind: string;
  readonly electorate: readonly string[];
  readonly closesAt: number;
  readonly positions: Readonly<Record<string, Standing>>;
  readonly extensions: number;
  readonly withdrawn: boolean;
  readonly result: { readonly outcome: string; readonly asItStands: boolean } | null;
}

/** All rounds by number. */
export type Model = Readonly<Record<number, ModelRound>>;

const supportChoices = ['supported', 'supportedWithRemark', 'noObjection', 'notSupported'];
const voteChoices = ['inFavour', 'against', 'abstain'];
const needsReason = ['supportedWithRemark', 'notSupported', 'against'];

export const isPending = ({ extent, ratified }: Standing): boolean => extent !== 'full' && !ratified;

/** How many owners said what, counted one by one. */
export function countOf(round: ModelRound): {
  positive: number;
  negative: number;
  pending: number;
  pendingPositive: number;
  silent: number;
} {
  const count = { positive: 0, negative: 0, pending: 0, pendingPositive: 0, silent: 0 };
  for (const owner of round.electorate) {
    const position = round.positions[owner];
    const isPositive =
      position !== undefined && ['supported', 'supportedWithRemark', 'inFavour'].includes(position.choice);
    if (position === undefined) count.silent += 1;
    else if (isPending(position)) {
      count.pending += 1;
      if (isPositive) count.pendingPositive += 1;
    } else if (isPositive) count.positive += 1;
    else if (position.choice === 'notSupported' || position.choice === 'against') count.negative += 1;
  }
  return count;
}

/** What a closed round comes to. */
export function outcomeOf(round: ModelRound): 'adopted' | 'rejected' | 'incomplete' {
  const { positive, negative, pending, pendingPositive, silent } = countOf(round);
  const half = round.electorate.length / 2;
  if (round.kind === 'takeUp') {
    if (positive > half) return 'adopted';
    return positive + pendingPositive > half ? 'incomplete' : 'rejected';
  }
  if (negative > 0) return 'rejected';
  if (silent > 0 || pending > 0) return 'incomplete';
  return positive > half ? 'adopted' : 'rejected';
}

export const isOver = (round: ModelRound): boolean => round.withdrawn || round.result !== null;
export const isOpen = (round: ModelRound, now: number): boolean => !isOver(round) && now < round.closesAt;
const everyoneSpoke = (round: ModelRound): boolean => {
  const { silent, pending } = countOf(round);
  return silent + pending === 0;
};

/** Something a person asks of one round. */
export type Ask =
  | {
      readonly act: 'take' | 'recordOnBehalf';
      readonly owner: string;
      readonly choice: string;
      readonly text: string | null;
      readonly participation: string | null;
      /** Of the speaker; `none` when the mandate was ended. */
      readonly extent: string;
      readonly receivedTomorrow: boolean;
    }
  | { readonly act: 'ratify'; readonly owner: string }
  | { readonly act: 'extend'; readonly closesAt: number }
  | { readonly act: 'closeEarly' }
  | { readonly act: 'settle'; readonly asItStands: boolean }
  | { readonly act: 'withdraw' };

/** What must be answered: done, refused because one cannot speak, or refused because the rules stand in the way. */
export type Verdict = 'done' | 'cannot' | 'findings';

/** What the rules say to this ask, in this state, at this moment. */
export function judge(round: ModelRound, ask: Ask, now: number): Verdict {
  switch (ask.act) {
    case 'take':
    case 'recordOnBehalf':
      if (!isOpen(round, now) || !round.electorate.includes(ask.owner) || ask.extent === 'none') return 'cannot';
      return isComplete(round, ask) ? 'done' : 'findings';
    case 'ratify': {
      const position = round.positions[ask.owner];
      return !isOver(round) && position !== undefined && isPending(position) ? 'done' : 'findings';
    }
    case 'extend': {
      const mayReopen = now < round.closesAt || outcomeOf(round) === 'incomplete';
      return !isOver(round) && mayReopen && ask.closesAt > round.closesAt && ask.closesAt > now ? 'done' : 'findings';
    }
    case 'closeEarly':
      return isOpen(round, now) && everyoneSpoke(round) ? 'done' : 'findings';
    case 'settle':
      if (round.result !== null) return 'done';
      if (isOver(round) || now < round.closesAt) return 'findings';
      return outcomeOf(round) !== 'incomplete' || ask.asItStands ? 'done' : 'findings';
    case 'withdraw':
      return isOver(round) ? 'findings' : 'done';
  }
}

function isComplete(round: ModelRound, ask: Extract<Ask, { act: 'take' | 'recordOnBehalf' }>): boolean {
  const isTakeUp = round.kind === 'takeUp';
  const fits = (isTakeUp ? voteChoices : supportChoices).includes(ask.choice);
  const hasReason = !needsReason.includes(ask.choice) || (ask.text ?? '').trim() !== '';
  return fits && hasReason && (ask.participation !== null) === isTakeUp && !ask.receivedTomorrow;
}
