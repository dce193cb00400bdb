import type { PositionReceipt as Receipt } from '@samenkoers/contract';
import { type ReactElement, useEffect, useRef } from 'react';
import { CHOICE_WORDS } from '../../../shared/domain/words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Alert } from '../../../ui/message.js';

/** What was recorded, for whom and when: the proof somebody takes into the meeting. */
export const PositionReceipt = ({
  receipt,
  closesAt,
}: {
  readonly receipt: Receipt;
  readonly closesAt: string;
}): ReactElement => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { organisation, takenAt, choice, replaced, extent, sequence } = receipt;
  return (
    <div ref={place} tabIndex={-1}>
      <Alert
        kind="ok"
        live
        title={m.position_recorded({ organisation: organisation.name, moment: formatMoment(takenAt) })}
      >
        <p>{m.position_recorded_choice({ choice: CHOICE_WORDS[choice]() })}</p>
        {extent === 'subjectToRatification' ? <p>{m.position_recorded_pending()}</p> : null}
        {replaced ? <p>{m.position_recorded_replaced()}</p> : null}
        <p>{m.position_until({ moment: formatMoment(closesAt) })}</p>
        <p className="sk-subtle sk-small">{m.position_recorded_number({ n: sequence })}</p>
      </Alert>
    </div>
  );
};
