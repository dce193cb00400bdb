import type { UrgencyGradeView, UrgencyItem } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { JUDGEMENT_WORDS } from '../../../shared/domain/grade-words.js';
import { m } from '../../../shared/i18n/messages.js';
import { isWide } from '../../../ui/is-wide.js';
import { Disclosure } from '../../../ui/structure.js';
import { STATE_WORDS } from './save-line.js';
import type { SaveState } from './use-grading.js';

type Props = {
  readonly items: readonly UrgencyItem[];
  readonly sheet: ReadonlyMap<string, UrgencyGradeView>;
  readonly states: ReadonlyMap<string, SaveState>;
  readonly currentSlug: string | undefined;
  readonly onOpen: (item: string) => void;
};

const wordOf = (grade: UrgencyGradeView | undefined, state: SaveState | undefined): string => {
  if (state === 'failed' || state === 'unsaved') return STATE_WORDS[state]();
  return grade === undefined ? m.urgency_grade_open() : JUDGEMENT_WORDS[grade.judgement]();
};

/** Every item with its judgement, to jump to. */
export const GradingOverview = ({ items, sheet, states, currentSlug, onOpen }: Props): ReactElement => (
  <div className="sk-no-print">
    <Disclosure summary={m.urgency_grade_overview()} open={isWide()}>
      <ol className="sk-rating-list">
        {items.map(({ id, slug, title }) => (
          <li key={id}>
            <button
              type="button"
              className="sk-rating-list__item"
              aria-current={slug === currentSlug ? 'step' : undefined}
              onClick={() => onOpen(slug)}
            >
              <span>{title}</span>
              <span className="sk-subtle sk-small">{wordOf(sheet.get(id), states.get(slug))}</span>
            </button>
          </li>
        ))}
      </ol>
    </Disclosure>
  </div>
);
