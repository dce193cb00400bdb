import { describe, expect, test } from '@jest/globals';
import { ITEM_STATES, type ItemState } from '@samenkoers/rulebook';
import { itemIn, offered, standing, type Who } from './testing/cast.js';

describe('what a person can do with an item', () => {
  /** Per state and person, everything on offer when no organisation has a part in the item yet. */
  const matrix: Record<ItemState, Partial<Record<Who, string[]>>> = {
    draft: {
      proposer: ['edit-draft', 'submit', 'withdraw', 'propose-involvement'],
      coordinatorOfProposer: ['edit-draft', 'submit', 'withdraw', 'propose-involvement'],
    },
    submitted: {
      proposer: ['new-version', 'withdraw', 'propose-involvement'],
      coordinatorOfProposer: ['new-version', 'withdraw', 'propose-involvement'],
      staff: ['return', 'place-on-agenda', 'set-lead', 'open-support-round', 'propose-involvement'],
      team: ['return', 'place-on-agenda', 'set-lead', 'open-support-round', 'propose-involvement'],
    },
    returned: { proposer: ['new-version', 'withdraw', 'propose-involvement'], staff: ['propose-involvement'] },
    notSupported: { proposer: ['new-version', 'withdraw', 'propose-involvement'], staff: ['propose-involvement'] },
    onAgenda: {
      proposer: ['new-version', 'propose-involvement', 'join-later owner'],
      coordinatorOfProposer: ['new-version', 'propose-involvement'],
      otherOwner: ['join-later other'],
      formerOwner: [],
      staff: ['start', 'set-lead', 'open-take-up-round', 'open-removal-round', 'propose-involvement'],
      partner: [],
    },
    inProgress: {
      proposer: ['propose-involvement', 'join-later owner'],
      otherOwner: ['join-later other'],
      staff: [
        'pause',
        'complete',
        'plan-wind-down',
        'set-lead',
        'add-resident-result',
        'open-removal-round: wind-down-plan-incomplete',
        'propose-involvement',
      ],
      partner: [],
    },
    paused: {
      otherOwner: ['join-later other'],
      staff: [
        'resume',
        'complete',
        'plan-wind-down',
        'set-lead',
        'add-resident-result',
        'open-removal-round: wind-down-plan-incomplete',
        'propose-involvement',
      ],
    },
    completed: { proposer: [], otherOwner: [], staff: ['add-resident-result'], partner: [] },
    removed: { proposer: [], otherOwner: [], staff: [], partner: [] },
    withdrawn: { proposer: [], otherOwner: [], staff: [] },
  };

  test.each(ITEM_STATES)('%s', (state) => {
    for (const [who, acts] of Object.entries(matrix[state])) {
      expect({ who, acts: offered(who as Who, standing(itemIn(state))) }).toEqual({ who, acts });
    }
  });

  test('whoever has no part in it is offered nothing', () => {
    for (const state of ITEM_STATES) {
      expect(offered('partner', standing(itemIn(state)))).toEqual([]);
      expect(offered('formerOwner', standing(itemIn(state)))).toEqual([]);
    }
  });

  test('a principle that is not met stands in the way of placing and starting', () => {
    expect(offered('staff', standing(itemIn('submitted'), { isLacking: true }))).toContain(
      'place-on-agenda: principle-not-met',
    );
    expect(offered('staff', standing(itemIn('onAgenda'), { isLacking: true }))).toContain('start: principle-not-met');
  });

  test('one round at a time', () => {
    const running = { runningRound: 'support' as const };
    expect(offered('staff', standing(itemIn('submitted', running)))).toContain('open-support-round: round-running');
    expect(offered('staff', standing(itemIn('onAgenda', running)))).toEqual(
      expect.arrayContaining(['open-take-up-round: round-running', 'open-removal-round: round-running']),
    );
  });

  test('a running item with its wind-down plan may go to a removal round', () => {
    const windDownPlan = {
      whatStops: 'A',
      obligationsTakenOverBy: 'B',
      commitmentsEndOn: '2027-01-01',
      communication: 'C',
      finalDate: '2027-02-01',
    };
    expect(offered('staff', standing(itemIn('paused', { windDownPlan })))).toContain('open-removal-round');
  });

  test('while a next text is written it is edited and handed in, unless it still says the same', () => {
    const writing = itemIn('onAgenda', { pendingVersion: 2 });
    expect(offered('proposer', standing(writing))).toEqual(expect.arrayContaining(['edit-draft', 'submit']));
    expect(offered('proposer', standing(writing, { isTextUnchanged: true }))).toContain('submit: text-unchanged');
    expect(offered('proposer', standing(writing))).not.toContain('new-version');
    expect(offered('otherOwner', standing(writing))).toEqual(['join-later other']);
  });
});
