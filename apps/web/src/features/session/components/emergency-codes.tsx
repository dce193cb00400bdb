import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useAct } from '../../../shared/api-client/use-act.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/structure.js';
import { emergencyCodesQuery } from '../queries.js';

/** How many codes a sheet has; a test holds it against the contract's own. */
export const CODES_ON_A_SHEET = 8;

const standingOf = (left: number, madeAt: string | null): string => {
  if (madeAt === null) return m.emergency_codes_none();
  if (left === 0) return m.emergency_codes_used_up();
  return m.emergency_codes_left({ left, all: CODES_ON_A_SHEET, moment: formatMoment(madeAt) });
};

/** The emergency codes of who may have them: how many are left, and a new sheet. */
export const EmergencyCodesSection = ({
  onMade,
}: {
  readonly onMade: (codes: readonly string[]) => void;
}): ReactElement => {
  const { data } = useSuspenseQuery(emergencyCodesQuery);
  const act = useAct('makeEmergencyCodes', { touches: [emergencyCodesQuery.queryKey] });
  const make = async (): Promise<void> => {
    const done = await act.submit(undefined);
    if (done.ok) onMade(done.view.codes);
  };
  return (
    <Section id="noodcodes" title={m.emergency_codes_title()}>
      <p>{m.emergency_codes_about()}</p>
      <p>
        <strong>{standingOf(data.left, data.madeAt)}</strong>
        {data.madeAt === null ? null : ` ${m.emergency_codes_replaced()}`}
      </p>
      <div>
        <Button busyLabel={act.isBusy ? m.busy() : undefined} onClick={() => void make()}>
          {data.madeAt === null ? m.emergency_codes_make() : m.emergency_codes_make_new()}
        </Button>
      </div>
      <ActFailure act={act} />
    </Section>
  );
};
