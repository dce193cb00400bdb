import { type ReactElement, useEffect, useRef } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import type { Outcome } from '../outcome.js';

/** What just happened and what follows; takes the focus, as the form it came from is gone. */
export const OutcomeMessage = ({
  outcome,
  isDemo,
}: {
  readonly outcome: Outcome;
  readonly isDemo: boolean;
}): ReactElement => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      <Alert kind="ok" live {...(outcome.title === undefined ? {} : { title: outcome.title })}>
        {outcome.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {isDemo && outcome.hasLetter ? (
          <p>
            <TextLink to="/demo/post">{m.people_letter_demo()}</TextLink>
          </p>
        ) : null}
      </Alert>
    </div>
  );
};
