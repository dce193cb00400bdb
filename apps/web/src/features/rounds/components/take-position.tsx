import type { PositionReceipt as Receipt, RoundView, SignedInPerson } from '@samenkoers/contract';
import { majority } from '@samenkoers/rulebook';
import { type ReactElement, useState } from 'react';
import { abilityFor } from '../../../shared/domain/abilities.js';
import { reasonSentence } from '../../../shared/domain/cannot-sentence.js';
import { CHOICE_WORDS } from '../../../shared/domain/words.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { mandatesOf } from '../../../shared/session/session.js';
import { Button } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { PositionForm, type SpokenFor } from './position-form.js';
import { PositionReceipt } from './position-receipt.js';

type Props = { readonly round: RoundView; readonly person: SignedInPerson };

/** For every owner this person may speak for: the form, the receipt, or the one reason why not. */
export const TakePosition = ({ round, person }: Props): ReactElement | null => {
  const speakers = mandatesOf(person).flatMap(({ organisation, capacity, extent }): SpokenFor[] =>
    capacity === null || extent === null ? [] : [{ organisation, capacity, extent }],
  );
  const unheard = round.can.filter(
    ({ act, organisation }) =>
      act === 'take-position' && !speakers.some((speaker) => speaker.organisation.slug === organisation),
  );
  if (speakers.length + unheard.length === 0) return null;
  return (
    <div className="sk-no-print">
      <Section id="position" title={m.position_title()}>
        {speakers.map((speaker) => (
          <OneOwner key={speaker.organisation.id} round={round} speaker={speaker} draftOwner={person.id} />
        ))}
        {unheard.map(({ organisation, reason }) => (
          <Alert key={organisation}>
            <p>{m.position_cannot({ organisation: nameIn(round, organisation), reason: reasonSentence(reason) })}</p>
          </Alert>
        ))}
      </Section>
    </div>
  );
};

/** For whom somebody works without a mandate to speak: by name where it has a seat. */
const nameIn = ({ seats }: RoundView, slug: string | null): string =>
  seats.find(({ organisation }) => organisation.slug === slug)?.organisation.name ?? slug ?? '';

type OneOwnerProps = { readonly round: RoundView; readonly speaker: SpokenFor; readonly draftOwner: string };

const OneOwner = ({ round, speaker, draftOwner }: OneOwnerProps): ReactElement => {
  const [receipt, setReceipt] = useState<Receipt | undefined>(undefined);
  const [isChanging, setChanging] = useState(false);
  const { organisation } = speaker;
  const current = round.seats.find((seat) => seat.organisation.id === organisation.id)?.position ?? null;
  const ability = abilityFor(round.can, 'take-position', organisation);
  if (receipt !== undefined && !isChanging) {
    return (
      <>
        <PositionReceipt receipt={receipt} closesAt={round.closesAt} />
        <div>
          <Button look="subtle" onClick={() => setChanging(true)}>
            {m.position_change()}
          </Button>
        </div>
      </>
    );
  }
  if (ability?.allowed !== true) {
    return (
      <Alert>
        {current === null ? null : (
          <p>{m.position_current({ choice: CHOICE_WORDS[current.choice](), moment: formatMoment(current.takenAt) })}</p>
        )}
        <p>{m.position_cannot({ organisation: organisation.name, reason: reasonSentence(ability?.reason ?? null) })}</p>
      </Alert>
    );
  }
  if (current !== null && !isChanging) {
    return (
      <div className="sk-panel">
        <p className="sk-strong">{organisation.name}</p>
        <p>{m.position_current({ choice: CHOICE_WORDS[current.choice](), moment: formatMoment(current.takenAt) })}</p>
        {current.text === null ? null : <p className="sk-prewrap">{current.text}</p>}
        <p className="sk-subtle">{m.position_until({ moment: formatMoment(round.closesAt) })}</p>
        <div>
          <Button onClick={() => setChanging(true)}>{m.position_change()}</Button>
        </div>
      </div>
    );
  }
  return (
    <PositionForm
      round={{ number: round.number, kind: round.kind, majority: majority(round.n), closesAt: round.closesAt }}
      speaker={speaker}
      current={current}
      draftOwner={draftOwner}
      startsFocused={isChanging}
      onRecorded={(next) => {
        setChanging(false);
        setReceipt(next);
      }}
    />
  );
};
