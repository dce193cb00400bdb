import type { OrganisationRef, UrgencyGradeView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { formatMoment } from '../../../shared/format/dates.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Status } from '../../../ui/message.js';
import type { Grading, SaveState } from './use-grading.js';

/** The receipt of one judgement: when, by whom, and on whose word when it was noted for somebody. */
export const receiptOf = (grade: UrgencyGradeView): string => {
  const moment = formatMoment(grade.takenAt);
  return grade.recordedByName === null
    ? m.urgency_grade_saved({ moment, name: grade.personName })
    : m.urgency_grade_saved_on_behalf({ moment, recorder: grade.recordedByName, name: grade.personName });
};

const SIGNS = {
  open: { tone: 'neutral', icon: 'circle' },
  unsaved: { tone: 'attention', icon: 'clock' },
  saving: { tone: 'neutral', icon: 'clock' },
  failed: { tone: 'negative', icon: 'warning' },
  saved: { tone: 'positive', icon: 'check' },
} as const;

const wordOf = (state: SaveState, current: UrgencyGradeView | undefined): string => {
  if (state === 'saved' && current !== undefined) return receiptOf(current);
  return STATE_WORDS[state]();
};

/** The state of a judgement in a few words. */
export const STATE_WORDS: Readonly<Record<SaveState, () => string>> = {
  open: m.urgency_grade_open,
  unsaved: m.urgency_grade_not_saved,
  saving: m.urgency_grade_saving,
  failed: m.urgency_grade_failed,
  saved: m.urgency_grade_saved_word,
};

type Props = {
  readonly grading: Grading;
  readonly current: UrgencyGradeView | undefined;
  readonly organisation: OrganisationRef;
};

/** Whether what stands above is on record, and what to do when it is not. */
export const SaveLine = ({ grading: { state, act, values, save }, current, organisation }: Props): ReactElement => {
  const isWaiting = state === 'unsaved' || state === 'failed';
  return (
    <div className="sk-stack sk-stack--tight">
      <div className="sk-cluster">
        <Status {...SIGNS[state]}>{wordOf(state, current)}</Status>
        {isWaiting && values.judgement !== '' ? <Button onClick={save}>{m.urgency_grade_save_now()}</Button> : null}
      </div>
      {isWaiting && values.judgement === '' ? (
        <p className="sk-small sk-subtle">{m.urgency_grade_choose_first()}</p>
      ) : null}
      {current !== undefined && state === 'saved' && !current.counts && current.judgement !== 'noJudgement' ? (
        <p className="sk-small">{m.urgency_grade_pending({ organisation: organisation.name })}</p>
      ) : null}
      {state === 'saving' ? null : <ActFailure act={act} />}
    </div>
  );
};
