import type { EventType, EventView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { TextLink } from '../../ui/button.js';
import { Timeline } from '../../ui/structure.js';
import { formatMoment } from '../format/dates.js';
import { m } from '../i18n/messages.js';
import { may, useSession } from '../session/session.js';
import { eventFact } from './event-facts.js';
import { CAPACITY_WORDS } from './person-words.js';
import { type Words, wordFor } from './words.js';

/** What each event of the record is called. */
export const EVENT_WORDS: Words<EventType> = {
  'item-drafted': m.event_item_drafted,
  'item-submitted': m.event_item_submitted,
  'item-returned': m.event_item_returned,
  'item-withdrawn': m.event_item_withdrawn,
  'item-revised': m.event_text_revised,
  'item-placed-on-agenda': m.event_item_placed,
  'item-not-supported': m.event_item_not_supported,
  'item-started': m.event_item_started,
  'item-paused': m.event_item_paused,
  'item-resumed': m.event_item_resumed,
  'item-completed': m.event_item_completed,
  'item-removed': m.event_item_removed,
  'wind-down-planned': m.event_wind_down_planned,
  'lead-named': m.event_lead_set,
  'resident-result-added': m.event_resident_result_added,
  'involvement-proposed': m.event_involvement_proposed,
  'involvement-confirmed-by-team': m.event_involvement_confirmed_by_team,
  'involvement-confirmed': m.event_involvement_confirmed,
  'involvement-declined': m.event_involvement_declined,
  'commitment-offered': m.event_commitment_offered,
  'commitment-firmed-up': m.event_commitment_firmed_up,
  'commitment-withdrawn': m.event_commitment_withdrawn,
  'participation-decided': m.event_participation_decided,
  'joined-later': m.event_joined_later,
  'participation-ended': m.event_left,
  'local-implementation-described': m.event_local_implementation_described,
  'round-opened': m.event_round_opened,
  'position-taken': m.event_position_taken,
  'position-replaced': m.event_position_replaced,
  'position-recorded-on-behalf': m.event_position_recorded_on_behalf,
  'position-ratified': m.event_position_ratified,
  'round-extended': m.event_round_extended,
  'round-closed-early': m.event_round_closed_early,
  'round-settled': m.event_round_settled,
  'round-withdrawn': m.event_round_withdrawn,
  'owners-reminded': m.event_owners_reminded,
  'agenda-version-proposed': m.event_agenda_version_proposed,
  'agenda-version-adopted': m.event_agenda_version_adopted,
  'agenda-version-rejected': m.event_agenda_version_rejected,
  'urgency-round-opened': m.event_urgency_round_opened,
  'item-graded': m.event_item_graded,
  'grades-recorded-on-behalf': m.event_grades_recorded_on_behalf,
  'grades-ratified': m.event_grades_ratified,
  'grades-disclosed': m.event_grades_disclosed,
  'urgency-round-extended': m.event_urgency_round_extended,
  'urgency-round-closed-early': m.event_urgency_round_closed_early,
  'urgency-round-settled': m.event_urgency_round_settled,
  'urgency-round-withdrawn': m.event_urgency_round_withdrawn,
  'urgency-owners-reminded': m.event_urgency_owners_reminded,
  'tie-broken': m.event_tie_broken,
  'order-adopted': m.event_order_adopted,
  'resource-pool-added': m.event_resource_pool_added,
  'pool-capacity-set': m.event_pool_capacity_set,
  'need-estimated': m.event_need_estimated,
  'items-related': m.event_items_related,
  'resources-imported': m.event_resources_imported,
  'scenario-kept': m.event_scenario_kept,
  'scenario-removed': m.event_scenario_removed,
  'package-adopted': m.event_package_adopted,
  'capacity-asked': m.event_capacity_asked,
  'delivery-recorded': m.event_delivery_recorded,
  'share-agreed': m.event_share_agreed,
  'mandate-given': m.event_mandate_given,
  'mandate-ended': m.event_mandate_ended,
  'contact-added': m.event_contact_added,
  'contact-ended': m.event_contact_ended,
  'invitation-sent': m.event_invitation_sent,
  'sign-in-reset': m.event_sign_in_reset,
  'organisation-added': m.event_organisation_added,
  'change-proposed': m.event_change_proposed,
  'change-confirmed': m.event_change_confirmed,
  'change-declined': m.event_change_declined,
  'change-withdrawn': m.event_change_withdrawn,
  'by-laws-adopted': m.event_by_laws_adopted,
  'ownership-begun': m.event_ownership_begun,
  'ownership-ended': m.event_ownership_ended,
  'coordinator-appointed': m.event_coordinator_appointed,
  'coordinator-ended': m.event_coordinator_ended,
  'team-appointed': m.event_team_appointed,
  'team-ended': m.event_team_ended,
  'emergency-codes-made': m.event_emergency_codes_made,
  'emergency-access-used': m.event_emergency_access_used,
};

/** A partner knows that there was a round, but cannot look inside. */
const RoundName = ({ number }: { readonly number: number }): ReactElement => {
  const words = m.round_number({ n: number });
  if (!may(useSession(), 'round:read')) return <>{words}</>;
  return (
    <TextLink to="/rondes/$round" params={{ round: String(number) }}>
      {words}
    </TextLink>
  );
};

const UrgencyRoundName = ({ number }: { readonly number: number }): ReactElement => {
  const words = m.event_urgency_round({ n: number });
  if (!may(useSession(), 'round:read')) return <>{words}</>;
  return (
    <TextLink to="/prioritering/$round" params={{ round: String(number) }}>
      {words}
    </TextLink>
  );
};

/** Acts of one person that are about an organisation, not on its behalf. */
const ABOUT_ORGANISATION: readonly EventType[] = [
  'involvement-proposed',
  'involvement-confirmed-by-team',
  'position-recorded-on-behalf',
  'lead-named',
  'owners-reminded',
  'participation-decided',
  'grades-recorded-on-behalf',
  'urgency-owners-reminded',
  'capacity-asked',
  'share-agreed',
  'mandate-given',
  'mandate-ended',
  'contact-added',
  'contact-ended',
  'invitation-sent',
  'sign-in-reset',
  'organisation-added',
  'change-proposed',
  'change-confirmed',
  'change-declined',
  'change-withdrawn',
  'ownership-begun',
  'ownership-ended',
  'coordinator-appointed',
  'coordinator-ended',
];

/** Who did it, and for whom: on behalf of an owner also in which capacity. */
const whoOf = ({ type, actorName: name, organisation, data }: EventView): string => {
  if (organisation === null) return name;
  if (ABOUT_ORGANISATION.includes(type)) return m.event_about({ name, organisation: organisation.name });
  const { capacity } = data;
  const speaker =
    typeof capacity === 'string' ? m.position_by({ name, capacity: wordFor(CAPACITY_WORDS, capacity) }) : name;
  return m.event_by({ name: speaker, organisation: organisation.name });
};

const About = ({ event, withItem }: { readonly event: EventView; readonly withItem: boolean }): ReactElement => (
  <>
    {event.roundNumber === null ? null : (
      <>
        {' '}
        <RoundName number={event.roundNumber} />
      </>
    )}
    {typeof event.data['urgencyRound'] === 'number' ? (
      <>
        {' '}
        <UrgencyRoundName number={event.data['urgencyRound']} />
      </>
    ) : null}
    {!withItem || event.itemSlug === null ? null : (
      <>
        {' – '}
        <TextLink to="/agenda/$item" params={{ item: event.itemSlug }}>
          {event.itemTitle ?? event.itemSlug}
        </TextLink>
      </>
    )}
  </>
);

/** What happened, as a timeline: what, by whom, for which organisation, when. */
export const EventTimeline = ({
  events,
  withItem = false,
}: {
  readonly events: readonly EventView[];
  readonly withItem?: boolean;
}): ReactElement => (
  <Timeline
    entries={events.map((event) => {
      const fact = eventFact(event);
      const by = whoOf(event);
      return {
        key: String(event.sequence),
        time: formatMoment(event.at),
        title: (
          <>
            <strong>{EVENT_WORDS[event.type]()}</strong>
            <About event={event} withItem={withItem} />
          </>
        ),
        body: fact === undefined ? by : `${by}: ${fact}`,
      };
    })}
  />
);
