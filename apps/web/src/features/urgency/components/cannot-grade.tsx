import type { UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { reasonSentence } from '../../../shared/domain/cannot-sentence.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import type { Grader } from '../round-facts.js';

type Props = { readonly round: UrgencyRoundView; readonly graders: readonly Grader[] };

const nameIn = ({ seats }: UrgencyRoundView, slug: string | null): string =>
  seats.find(({ organisation }) => organisation.slug === slug)?.organisation.name ?? slug ?? '';

/** The one reason per owner why there is nothing to fill in. */
export const CannotGrade = ({ round, graders }: Props): ReactElement => {
  const refused = round.can.filter(({ act, allowed }) => act === 'grade' && !allowed);
  return (
    <Alert title={m.urgency_grade_cannot_title()}>
      {refused.map(({ organisation, reason }) => (
        <p key={organisation}>
          {m.position_cannot({ organisation: nameIn(round, organisation), reason: reasonSentence(reason) })}
        </p>
      ))}
      {refused.length === 0 ? <p>{m.urgency_grade_nobody()}</p> : null}
      <p>
        {graders.length > 0 ? `${m.urgency_grade_after()} ` : ''}
        <TextLink to="/prioritering/$round" params={{ round: String(round.number) }}>
          {m.urgency_to_round()}
        </TextLink>
      </p>
    </Alert>
  );
};
