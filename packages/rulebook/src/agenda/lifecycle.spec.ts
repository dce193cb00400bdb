import { describe, expect, test } from '@jest/globals';
import { exemplary } from '../principles/item-facts.fixture.js';
import { completeItem, pauseItem, placeOnAgenda, resumeItem, startItem } from './carry-out.js';
import { codesOf, completePlan, items, signed } from './item.fixture.js';
import { ITEM_STATES, type ItemState } from './item-states.js';
import { ITEM_EVENT_TYPES, type ItemEventType, type ItemLifecycle, type ItemTransitionResult } from './lifecycle.js';
import { markNotSupported, returnItem, reviseItem, submitItem, withdrawItem } from './propose.js';
import { planWindDown, removeItem } from './remove.js';
import {
  availableTransitions,
  FINAL_ITEM_STATES,
  ITEM_TRANSITION_NAMES,
  ITEM_TRANSITIONS,
  type ItemTransitionName,
} from './transitions.js';

const supportRound = { roundId: 's1', textVersion: 2, outcome: 'rejected' } as const;
const removalRound = { roundId: 'r1', outcome: 'adopted' } as const;
const ground = { category: 'finished', reason: 'Done' } as const;

/** Every transition with all it asks for, by the state it starts from: as in the code, so that the two can be compared. */
const walk: {
  readonly [Name in ItemTransitionName]: readonly (readonly [ItemState, () => ItemTransitionResult<ItemLifecycle>])[];
} = {
  submitItem: [['draft', () => submitItem({ ...signed, item: items.draft, title: 'RUB' })]],
  returnItem: [['submitted', () => returnItem({ ...signed, item: items.submitted, reasons: ['Whose money?'] })]],
  withdrawItem: ([items.draft, items.submitted, items.returned, items.notSupported] as const).map((item) => [
    item.state,
    () => withdrawItem({ ...signed, item, reason: 'Overtaken' }),
  ]),
  markNotSupported: [['submitted', () => markNotSupported({ ...signed, item: items.submitted, supportRound })]],
  reviseItem: ([items.submitted, items.returned, items.notSupported, items.onAgenda] as const).map((item) => [
    item.state,
    () => reviseItem({ ...signed, item, textChanged: true }),
  ]),
  placeOnAgenda: [['submitted', () => placeOnAgenda({ ...signed, item: items.submitted, facts: exemplary })]],
  startItem: [['onAgenda', () => startItem({ ...signed, item: items.onAgenda, facts: exemplary })]],
  pauseItem: [['inProgress', () => pauseItem({ ...signed, item: items.inProgress, reason: 'No staff' })]],
  resumeItem: [['paused', () => resumeItem({ ...signed, item: items.paused })]],
  completeItem: ([items.inProgress, items.paused] as const).map((item) => [
    item.state,
    () => completeItem({ ...signed, item, resultForResidents: 'A thousand people out of debt' }),
  ]),
  planWindDown: ([items.inProgress, items.paused] as const).map((item) => [
    item.state,
    () => planWindDown({ ...signed, item, plan: completePlan }),
  ]),
  removeItem: (
    [
      items.onAgenda,
      { ...items.inProgress, windDownPlan: completePlan },
      { ...items.paused, windDownPlan: completePlan },
    ] as const
  ).map((item) => [item.state, () => removeItem({ ...signed, item, ground, removalRound })]),
};

const walked = ITEM_TRANSITION_NAMES.flatMap((name) => walk[name].map(([from, go]) => ({ name, from, result: go() })));

describe('the way of an item', () => {
  test('is walked by one function per arrow, and by no other', () => {
    const arrows = walked.map(
      ({ name, from, result }) => `${from} ${name} ${result.ok ? result.value.next.state : '?'}`,
    );
    const drawn = ITEM_TRANSITIONS.map(({ name, from, to }) => `${from} ${name} ${to}`);
    expect(arrows.sort()).toEqual(drawn.sort());
  });

  test('every step is a dated, signed event that says from where, to where and with which text', () => {
    for (const { from, result } of walked) {
      if (!result.ok) throw new Error('Expected the transition to be made');
      const { next, event } = result.value;
      expect(event).toMatchObject({
        itemId: 'item-1',
        from,
        to: next.state,
        textVersion: next.textVersion,
        at: signed.now,
        by: signed.by,
      });
    }
  });

  test('every kind of event is the event of one transition', () => {
    const typesByName = new Map<ItemTransitionName, Set<ItemEventType>>();
    for (const { name, result } of walked) {
      if (!result.ok) throw new Error('Expected the transition to be made');
      typesByName.set(name, (typesByName.get(name) ?? new Set()).add(result.value.event.type));
    }
    const types = [...typesByName.values()].map((set) => [...set]);
    expect(types.every(({ length }) => length === 1)).toBe(true);
    expect(types.flat().sort()).toEqual([...ITEM_EVENT_TYPES].sort());
  });

  test('begins at draft, reaches every state, and ends completed, removed or withdrawn', () => {
    const reached = new Set<ItemState>(['draft', ...ITEM_TRANSITIONS.map(({ to }) => to)]);
    expect(ITEM_STATES.filter((state) => !reached.has(state))).toEqual([]);
    expect(FINAL_ITEM_STATES).toEqual(['completed', 'removed', 'withdrawn']);
  });

  test('can be withdrawn from any state before the agenda, and from none after', () => {
    expect(ITEM_STATES.filter((state) => availableTransitions(state).includes('withdrawItem'))).toEqual([
      'draft',
      'submitted',
      'returned',
      'notSupported',
    ]);
  });
});

describe('proposing', () => {
  test('a draft is submitted with a title', () => {
    expect(codesOf(submitItem({ ...signed, item: items.draft, title: ' ' }))).toEqual(['title-missing']);
    expect(codesOf(submitItem({ ...signed, item: items.draft, title: 'RUB' }))).toEqual([]);
  });

  test('an item is returned with reasons, and the written ones are kept', () => {
    expect(codesOf(returnItem({ ...signed, item: items.submitted, reasons: [] }))).toEqual(['return-reasons-required']);
    expect(codesOf(returnItem({ ...signed, item: items.submitted, reasons: [' '] }))).toEqual([
      'return-reasons-required',
    ]);
    expect(returnItem({ ...signed, item: items.submitted, reasons: ['Goal?', ''] })).toMatchObject({
      ok: true,
      value: { event: { facts: { reasons: ['Goal?'] } } },
    });
  });

  test('a proposal is withdrawn with a reason', () => {
    expect(codesOf(withdrawItem({ ...signed, item: items.draft, reason: '' }))).toEqual(['withdrawal-reason-required']);
  });

  test.each([
    ['there was no support round', null, 'none'],
    ['it was adopted', { ...supportRound, outcome: 'adopted' }, 'adopted'],
    ['it was about an earlier text', { ...supportRound, textVersion: 1 }, 'rejected'],
  ] as const)('an item is not marked as not supported when %s', (_name, round, outcome) => {
    expect(markNotSupported({ ...signed, item: items.submitted, supportRound: round })).toEqual({
      ok: false,
      error: [{ code: 'support-round-not-rejected', severity: 'error', facts: { outcome } }],
    });
  });
});

describe('a next version of the text', () => {
  test.each([items.returned, items.notSupported])('of a $state item is a draft again', (item) => {
    expect(reviseItem({ ...signed, item, textChanged: false })).toMatchObject({
      ok: true,
      value: {
        next: { state: 'draft', textVersion: 3, since: 200 },
        event: { textVersion: 3, facts: { previousTextVersion: 2, asksNewRound: 'no' } },
      },
    });
  });

  test.each([items.submitted, items.onAgenda])('of a(n) $state item asks for a new round', (item) => {
    expect(reviseItem({ ...signed, item, textChanged: true })).toMatchObject({
      ok: true,
      value: { next: { state: 'submitted', textVersion: 3 }, event: { facts: { asksNewRound: 'yes' } } },
    });
    expect(codesOf(reviseItem({ ...signed, item, textChanged: false }))).toEqual(['text-unchanged']);
  });

  test('needs support of its own before it can be placed on the agenda', () => {
    const revised = reviseItem({ ...signed, item: items.submitted, textChanged: true });
    if (!revised.ok || revised.value.next.state !== 'submitted') throw new Error('Expected a submitted item');
    expect(codesOf(placeOnAgenda({ ...signed, item: revised.value.next, facts: exemplary }))).toEqual([
      'principle-not-met',
      'round-for-other-text-version',
    ]);
  });
});

describe('carrying out', () => {
  test('every principle that is not met stands in the way of the agenda, not only the first', () => {
    const facts = { ...exemplary, jointValue: null, goalLinks: [] };
    expect(codesOf(placeOnAgenda({ ...signed, item: items.submitted, facts }))).toEqual([
      'principle-not-met',
      'too-few-goals',
      'principle-not-met',
      'joint-value-missing',
    ]);
  });

  test('an item starts once it is taken up, committed, led and fits', () => {
    const facts = { ...exemplary, takeUpRound: null, lead: null };
    expect(codesOf(startItem({ ...signed, item: items.onAgenda, facts }))).toEqual([
      'principle-not-met',
      'round-not-held',
      'principle-not-met',
      'lead-missing',
    ]);
  });

  test('a pause asks for a reason', () => {
    expect(codesOf(pauseItem({ ...signed, item: items.inProgress, reason: '' }))).toEqual(['pause-reason-required']);
  });

  test('a wind-down plan is kept through a pause', () => {
    const item = { ...items.inProgress, windDownPlan: completePlan };
    const paused = pauseItem({ ...signed, item, reason: 'Summer' });
    if (!paused.ok) throw new Error('Expected a paused item');
    const resumed = resumeItem({ ...signed, item: paused.value.next });
    expect(resumed).toMatchObject({ ok: true, value: { next: { state: 'inProgress', windDownPlan: completePlan } } });
  });

  test('an item is completed with what residents notice of it', () => {
    expect(codesOf(completeItem({ ...signed, item: items.inProgress, resultForResidents: ' ' }))).toEqual([
      'result-for-residents-required',
    ]);
  });
});

describe('removing', () => {
  test.each(['whatStops', 'obligationsTakenOverBy', 'communication', 'commitmentsEndOn', 'finalDate'] as const)(
    'a wind-down plan without %s is not complete',
    (part) => {
      const plan = { ...completePlan, [part]: ' ' };
      expect(planWindDown({ ...signed, item: items.inProgress, plan })).toEqual({
        ok: false,
        error: [{ code: 'wind-down-plan-incomplete', severity: 'error', facts: { missing: [part] } }],
      });
    },
  );

  test('planning the wind-down changes nothing but the plan', () => {
    expect(planWindDown({ ...signed, item: items.paused, plan: completePlan })).toMatchObject({
      ok: true,
      value: { next: { ...items.paused, windDownPlan: completePlan }, event: { facts: { ...completePlan } } },
    });
  });

  test.each([items.inProgress, items.paused])('a $state item first needs its plan', (item) => {
    expect(removeItem({ ...signed, item, ground, removalRound })).toEqual({
      ok: false,
      error: [
        {
          code: 'wind-down-plan-incomplete',
          severity: 'error',
          facts: {
            missing: ['whatStops', 'obligationsTakenOverBy', 'commitmentsEndOn', 'communication', 'finalDate'],
          },
        },
      ],
    });
  });

  test('an adopted round, a category and a reason: all findings at once', () => {
    const removal = { ...signed, item: items.onAgenda, ground: { category: null, reason: '' }, removalRound: null };
    expect(codesOf(removeItem(removal))).toEqual([
      'removal-round-not-adopted',
      'removal-category-required',
      'removal-reason-required',
    ]);
    const rejected = { roundId: 'r1', outcome: 'rejected' } as const;
    expect(codesOf(removeItem({ ...removal, ground, removalRound: rejected }))).toEqual(['removal-round-not-adopted']);
  });

  test('the removed item and its event name the category', () => {
    expect(removeItem({ ...signed, item: items.onAgenda, ground, removalRound })).toMatchObject({
      ok: true,
      value: {
        next: { state: 'removed', category: 'finished' },
        event: { facts: { category: 'finished', reason: 'Done' } },
      },
    });
  });
});
