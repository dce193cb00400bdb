import type { OrganisationPeople } from '@samenkoers/contract';
import type { Outcome } from '../outcome.js';

/** What every form about the people of an organisation is given. */
export type FormProps = {
  readonly at: OrganisationPeople;
  readonly now: number;
  readonly onDone: (outcome: Outcome) => void;
  readonly onCancel: () => void;
};
