import { describe, expect, test } from '@jest/globals';
import {
  checkTrace,
  neighbours,
  TRACE_KINDS,
  TRACE_STEPS,
  type TraceKind,
  type TraceLink,
  walkTrace,
} from './chain.js';
import { checkProjectTrace, type ProjectTrace } from './project-trace.js';

const node = (kind: TraceKind, id: string = kind): { kind: TraceKind; id: string } => ({ kind, id });
const chain: readonly TraceLink[] = TRACE_STEPS.map(([from, to]) => ({ from: node(from), to: node(to) }));

describe('the trace', () => {
  test('runs from the regional picture to results for residents', () => {
    const reached = walkTrace(chain, node('regionalPicture'), 'forward').map(({ kind }) => kind);
    expect(reached).toEqual([
      'regionalChallenge',
      'regionalPlan',
      'agendaItem',
      'round',
      'decision',
      'commitment',
      'result',
    ]);
  });

  test('and back again, to the regional picture and to whoever brought it in', () => {
    const reached = walkTrace(chain, node('result'), 'backward').map(({ kind }) => kind);
    expect(reached).toEqual([
      'commitment',
      'decision',
      'round',
      'agendaItem',
      'regionalPlan',
      'proposal',
      'regionalChallenge',
      'input',
      'regionalPicture',
    ]);
  });

  test('every link can be walked in both directions', () => {
    for (const { from, to } of chain) {
      expect(neighbours(chain, from, 'forward')).toContainEqual(to);
      expect(neighbours(chain, to, 'backward')).toContainEqual(from);
    }
  });

  test('every kind is a step of it', () => {
    const named = new Set(TRACE_STEPS.flat());
    expect(TRACE_KINDS.filter((kind) => !named.has(kind))).toEqual([]);
    expect(checkTrace(chain)).toEqual([]);
  });

  test('a walk names everything once, and comes to an end in a circle', () => {
    const links: readonly TraceLink[] = [
      { from: node('agendaItem', 'a'), to: node('round', 'r1') },
      { from: node('agendaItem', 'a'), to: node('round', 'r2') },
      { from: node('round', 'r1'), to: node('decision', 'd') },
      { from: node('round', 'r2'), to: node('decision', 'd') },
      { from: node('decision', 'd'), to: node('agendaItem', 'a') },
    ];
    const reached = walkTrace(links, node('agendaItem', 'a'), 'forward').map(({ id }) => id);
    expect(reached).toEqual(['r1', 'r2', 'd']);
  });

  test('a link outside the chain, or a second time, is named', () => {
    const [first] = chain;
    if (first === undefined) throw new Error('Expected a link');
    const strange = { from: node('result', 'x'), to: node('input', 'y') };
    expect(checkTrace([first, strange, first])).toEqual([
      { code: 'trace-link-not-in-chain', severity: 'error', facts: { from: 'result:x', to: 'input:y' } },
      {
        code: 'trace-link-duplicate',
        severity: 'error',
        facts: { from: 'regionalPicture:regionalPicture', to: 'regionalChallenge:regionalChallenge' },
      },
    ]);
  });
});

describe('what a project carries', () => {
  const complete: ProjectTrace = {
    lifePhaseIds: ['adult'],
    prevention: 'Later debt counselling',
    residentBenefit: 'Out of debt with the insurer',
    foundationIds: [],
    execution: 'local',
    participantIds: ['almelo', 'borne'],
    localImplementations: [
      { organisationId: 'almelo', description: 'At the city desk' },
      { organisationId: 'borne', description: 'At the library' },
    ],
  };

  test('life phases, prevention, what residents notice, and a local record per participating owner', () => {
    expect(checkProjectTrace(complete)).toEqual([]);
  });

  test('everything that lacks is shown at once, and blocks nothing', () => {
    const localImplementations = [{ organisationId: 'almelo', description: ' ' }];
    const lacking = { ...complete, lifePhaseIds: [], prevention: null, residentBenefit: '', localImplementations };
    expect(checkProjectTrace(lacking)).toEqual([
      { code: 'life-phase-missing', severity: 'warning', facts: {} },
      { code: 'prevention-missing', severity: 'warning', facts: {} },
      { code: 'resident-benefit-missing', severity: 'warning', facts: {} },
      { code: 'local-implementation-missing', severity: 'warning', facts: { organisationId: 'almelo' } },
      { code: 'local-implementation-missing', severity: 'warning', facts: { organisationId: 'borne' } },
    ]);
  });
});
