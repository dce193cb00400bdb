import fc from 'fast-check';

/** Something one of many clients does, chosen by chance: who and what are places in lists, filled in when it is done. */
export type Move =
  | { readonly act: 'take'; readonly voter: number; readonly slot: number; readonly words: Words }
  | {
      readonly act: 'recordOnBehalf';
      readonly owner: number;
      readonly slot: number;
      readonly words: Words;
      readonly isBound: boolean;
      readonly receivedTomorrow: boolean;
    }
  | { readonly act: 'ratify'; readonly owner: number; readonly slot: number }
  | { readonly act: 'extend'; readonly slot: number; readonly milliseconds: number }
  | { readonly act: 'closeEarly' | 'withdraw'; readonly slot: number }
  | { readonly act: 'look'; readonly slot: number }
  | { readonly act: 'settle'; readonly slot: number; readonly asItStands: boolean }
  | { readonly act: 'open'; readonly slot: number; readonly milliseconds: number }
  | { readonly act: 'endMandate'; readonly deputy: number };

export interface Words {
  readonly choice: string;
  readonly text: string | null;
  readonly participation: string | null;
}

/** A move and whether its request is sent twice at once under one key. */
export interface Sending {
  readonly move: Move;
  readonly twice: boolean;
}

export const slots = 3;
const slot = fc.nat({ max: slots - 1 });
const place = fc.nat({ max: 99 });

/** The slot whose round asks for take-up; the others ask for support. */
const takeUpSlot = slots - 1;
const reason = fc.oneof(
  { weight: 9, arbitrary: fc.constant('Omdat het moet.') },
  { weight: 1, arbitrary: fc.constantFrom(null, '', '  ') },
);
const someParticipation = fc.constantFrom('takesPart', 'laterPossible', 'notApplicable');

const supportWords: fc.Arbitrary<Words> = fc.record({
  choice: fc.oneof(
    { weight: 8, arbitrary: fc.constant('supported') },
    { weight: 3, arbitrary: fc.constantFrom('supportedWithRemark', 'noObjection') },
    { weight: 1, arbitrary: fc.constant('notSupported') },
  ),
  text: reason,
  participation: fc.constant(null),
});

const voteWords: fc.Arbitrary<Words> = fc.record({
  choice: fc.oneof(
    { weight: 4, arbitrary: fc.constant('inFavour') },
    { weight: 2, arbitrary: fc.constantFrom('against', 'abstain') },
  ),
  text: reason,
  participation: someParticipation,
});

const unfitWords: fc.Arbitrary<Words> = fc.record({
  choice: fc.constantFrom('supported', 'notSupported', 'inFavour', 'against'),
  text: reason,
  participation: fc.oneof(fc.constant(null), someParticipation),
});

/** Mostly words that fit the round they are said in, and now and then words that do not. */
const said: fc.Arbitrary<{ readonly slot: number; readonly words: Words }> = slot.chain((place) =>
  fc.record({
    slot: fc.constant(place),
    words: fc.oneof(
      { weight: 12, arbitrary: place === takeUpSlot ? voteWords : supportWords },
      { weight: 1, arbitrary: unfitWords },
    ),
  }),
);

/** Rounds that close while the test runs, and rounds that do not. */
const milliseconds = fc.oneof(
  { weight: 4, arbitrary: fc.constant(3_600_000) },
  { weight: 3, arbitrary: fc.integer({ min: 50, max: 400 }) },
);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 40, arbitrary: fc.tuple(place, said).map(([voter, what]) => ({ act: 'take' as const, voter, ...what })) },
  {
    weight: 8,
    arbitrary: fc.tuple(place, said, fc.boolean(), fc.nat({ max: 9 })).map(([owner, what, isBound, n]) => ({
      act: 'recordOnBehalf' as const,
      owner,
      ...what,
      isBound,
      receivedTomorrow: n === 0,
    })),
  },
  { weight: 10, arbitrary: fc.record({ act: fc.constant('ratify' as const), owner: place, slot }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('extend' as const), slot, milliseconds }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('closeEarly' as const), slot }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('look' as const), slot }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('withdraw' as const), slot }) },
  { weight: 8, arbitrary: fc.record({ act: fc.constant('settle' as const), slot, asItStands: fc.boolean() }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('open' as const), slot, milliseconds }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('endMandate' as const), deputy: place }) },
);

const sending: fc.Arbitrary<Sending> = fc.record({ move, twice: fc.integer({ min: 0, max: 7 }).map((n) => n === 0) });

/** What up to sixteen clients do at once, and then again. */
export const batches = (count: number): fc.Arbitrary<readonly (readonly Sending[])[]> =>
  fc.array(fc.array(sending, { minLength: 1, maxLength: 16, size: 'max' }), { minLength: count, maxLength: count });
