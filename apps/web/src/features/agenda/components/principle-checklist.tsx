import type { PrincipleView } from '@samenkoers/contract';
import type { PrincipleCode, PrincipleGate } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { type Facts, type Names, numberIn } from '../../../shared/domain/facts.js';
import { FindingList } from '../../../shared/domain/finding-list.js';
import { PrincipleStatusLabel } from '../../../shared/domain/state-status.js';
import { NEEDED_FOR_WORDS, PRINCIPLE_WORDS } from '../../../shared/domain/words.js';
import { m } from '../../../shared/i18n/messages.js';

type NextStep = { readonly to: string; readonly words: () => string };

const ROUNDS: NextStep = { to: '#rounds', words: m.principles_next_rounds };
const COMMITMENTS: NextStep = { to: '#commitments', words: m.principles_next_commitments };
const TEXT: NextStep = { to: '#text', words: m.principles_next_text };

/** Where on the page the next step for a principle is taken. */
const NEXT_STEPS: Readonly<Record<PrincipleCode, NextStep | undefined>> = {
  'cross-domain': { to: '#involvement', words: m.principles_next_involvement },
  'vision-fit': TEXT,
  'joint-value': TEXT,
  'unanimous-support': ROUNDS,
  'commitment-in-principle': COMMITMENTS,
  majority: ROUNDS,
  'commitment-firm': COMMITMENTS,
  'lead-and-participants': { to: '#participation', words: m.principles_next_participation },
  'within-resources': { to: '#needs', words: m.principles_next_needs },
  'fair-share': undefined,
};

const has = (facts: Facts, ...fields: readonly string[]): boolean =>
  fields.every((field) => facts[field] !== undefined && facts[field] !== null);

/** The facts behind a line, where they say more than the findings do. */
const factSentence = ({ code, facts }: PrincipleView): string | undefined => {
  if (code === 'cross-domain' && Array.isArray(facts['covered']))
    return m.fact_domains({ covered: facts['covered'].length });
  if (code === 'vision-fit' && has(facts, 'linked')) return m.fact_goals({ linked: numberIn(facts, 'linked') });
  if (code === 'commitment-in-principle' && has(facts, 'involved', 'committed')) {
    return m.fact_committed({ committed: numberIn(facts, 'committed'), involved: numberIn(facts, 'involved') });
  }
  if (code === 'lead-and-participants' && has(facts, 'participants'))
    return m.fact_participants({ participants: numberIn(facts, 'participants') });
  return undefined;
};

type Props = {
  readonly principles: readonly PrincipleView[];
  readonly names: Names;
  /** The gate the item stands before; what other gates ask is folded. */
  readonly gate?: PrincipleGate | undefined;
  /** Whether the parts of the page that the next steps point to are on this page. */
  readonly hasLinks?: boolean;
};

/** One line per principle: met, not met or not yet known, the facts behind it, and the next step. */
export const PrincipleChecklist = ({ principles, names, gate, hasLinks = true }: Props): ReactElement => (
  <ol className="sk-checklist">
    {principles.map((principle) => {
      const next = principle.status === 'met' || !hasLinks ? undefined : NEXT_STEPS[principle.code];
      const fact = factSentence(principle);
      return (
        <li key={principle.code} className="sk-checklist__line">
          <PrincipleStatusLabel status={principle.status} />
          <div className="sk-stack sk-stack--tight">
            <div>
              <strong>{PRINCIPLE_WORDS[principle.code]()}</strong>{' '}
              <span className="sk-subtle sk-small">{NEEDED_FOR_WORDS[principle.neededFor]()}</span>
            </div>
            {fact === undefined ? null : <p className="sk-small">{fact}</p>}
            {principle.findings.length === 0 ? null : (
              <div className="sk-small">
                <FindingList
                  findings={principle.findings}
                  names={names}
                  isFolded={gate !== undefined && principle.neededFor !== gate}
                />
              </div>
            )}
            {next === undefined ? null : (
              <a className="utrecht-link sk-small sk-no-print" href={next.to}>
                {next.words()}
              </a>
            )}
          </div>
        </li>
      );
    })}
  </ol>
);
