import type { UrgencyOrderView, UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { listed, nameOf } from '../../../shared/domain/facts.js';
import { withinPlaceReason } from '../../../shared/domain/within-place.js';
import { m } from '../../../shared/i18n/messages.js';
import { roundNames } from '../round-facts.js';
import { sharedPlaces } from '../shared-places.js';

type Props = { readonly round: UrgencyRoundView; readonly order: UrgencyOrderView };

/** Per shared place which item goes before which when there is not enough for all, and why. */
export const SharedPlaces = ({ round, order }: Props): ReactElement | null => {
  const names = roundNames(round);
  const places = sharedPlaces(round, order);
  if (places.length === 0) return null;
  return (
    <div className="sk-stack sk-stack--tight">
      <h3>{m.within_place_title()}</h3>
      <p>{m.within_place_about()}</p>
      {places.map((groups) => {
        const place = m.within_place_place({ place: groups[0]?.place ?? 0 });
        return (
          <div key={place}>
            <h4>{place}</h4>
            <ol aria-label={place}>
              {groups.map((group) => (
                <li key={group.itemIds.join()}>
                  {m.within_place_line({
                    items: listed(group.itemIds.map((id) => nameOf(names, id))),
                    reason: withinPlaceReason(group, groups.length === 1),
                  })}
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </div>
  );
};
