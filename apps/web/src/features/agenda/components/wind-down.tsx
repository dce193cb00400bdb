import type { WindDownPlan } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { DefinitionList, Section } from '../../../ui/structure.js';

/** How a running item ends. */
export const WindDown = ({ plan }: { readonly plan: WindDownPlan }): ReactElement => (
  <Section id="wind-down" title={m.wind_down_title()}>
    <DefinitionList
      wide
      items={[
        { term: m.wind_down_what_stops(), value: plan.whatStops },
        { term: m.wind_down_taken_over(), value: plan.obligationsTakenOverBy },
        { term: m.wind_down_commitments_end(), value: formatDate(plan.commitmentsEndOn) },
        { term: m.wind_down_communication(), value: plan.communication },
        { term: m.wind_down_final_date(), value: formatDate(plan.finalDate) },
      ]}
    />
  </Section>
);
