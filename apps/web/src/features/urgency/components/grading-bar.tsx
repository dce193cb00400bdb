import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';

type Props = {
  readonly judged: number;
  readonly of: number;
  /** Undefined where all items are under each other. */
  readonly steps?: { readonly back: (() => void) | undefined; readonly on: (() => void) | undefined };
};

/** How far this owner is, always in sight, with the way to the next item under the thumb. */
export const GradingBar = ({ judged, of, steps }: Props): ReactElement => (
  <div className="sk-rating-bar sk-no-print">
    {steps === undefined ? null : (
      <Button aria-disabled={steps.back === undefined} onClick={steps.back}>
        {m.urgency_grade_previous()}
      </Button>
    )}
    <div className="sk-rating-bar__progress">
      <span role="status">{m.urgency_judged_of({ judged, of })}</span>
      <progress value={judged} max={of} aria-hidden="true" />
    </div>
    {steps === undefined ? null : (
      <Button aria-disabled={steps.on === undefined} look="primary" onClick={steps.on}>
        {m.urgency_grade_next()}
      </Button>
    )}
  </div>
);
