import type { RoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { organisationsFor } from '../../../shared/domain/abilities.js';
import { formatMoment, formatTimeLeft } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { ButtonLink } from '../../../ui/button.js';

type Props = { readonly round: RoundView | undefined };

/** At the top of an item: the open round that waits for somebody this person may speak for. */
export const WaitsForPosition = ({ round }: Props): ReactElement | null => {
  if (round === undefined || round.phase !== 'open') return null;
  const silent = round.seats.filter(({ answered }) => !answered).map(({ organisation }) => organisation);
  const waiting = organisationsFor(round.can, 'take-position', silent);
  if (waiting.length === 0) return null;
  const left = formatTimeLeft(round.closesAt, Date.parse(round.now));
  return (
    <div className="sk-hero sk-no-print">
      <p>{m.item_waits_until({ moment: formatMoment(round.closesAt), left })}</p>
      <div className="sk-cluster">
        {waiting.map(({ id, name }) => (
          <ButtonLink
            key={id}
            to="/rondes/$round"
            params={{ round: String(round.number) }}
            hash="position"
            look="primary"
          >
            {m.item_waits_for_position({ organisation: name })}
          </ButtonLink>
        ))}
      </div>
    </div>
  );
};
