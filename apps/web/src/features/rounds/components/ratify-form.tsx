import type { OrganisationRef } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { RatifyRoundForm } from '../../../shared/rounds/ratify-form.js';

type Props = {
  readonly round: number;
  readonly organisation: OrganisationRef;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** Records that an owner's own board ratified a position given subject to ratification. */
export const RatifyForm = ({ round, ...form }: Props): ReactElement => {
  const params = { round, organisation: form.organisation.slug };
  return <RatifyRoundForm {...form} act={useAct('ratifyPosition', { params, touches: RECORD })} />;
};
