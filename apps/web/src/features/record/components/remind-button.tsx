import type { OrganisationRef } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { listed, nameOf, namesOf } from '../../../shared/domain/facts.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';

/** Reminds exactly the owners that have not answered, and says whom. */
export const RemindButton = ({
  round,
  silent,
}: {
  readonly round: number;
  readonly silent: readonly OrganisationRef[];
}): ReactElement => {
  const act = useAct('remindSilentOwners', { params: { round }, touches: RECORD });
  const names = namesOf(silent);
  return (
    <div className="sk-stack sk-stack--tight">
      <div>
        <Button busyLabel={act.isBusy ? m.busy() : undefined} onClick={() => void act.submit(undefined)}>
          {silent.length === 1
            ? m.round_remind_one({ name: silent[0]?.name ?? '' })
            : m.round_remind({ n: silent.length })}
        </Button>
      </div>
      {act.result === undefined ? null : (
        <Alert kind="ok" live>
          <p>{m.round_reminded({ names: listed(act.result.organisations.map((id) => nameOf(names, id))) })}</p>
        </Alert>
      )}
      <ActFailure act={act} names={names} />
    </div>
  );
};
