import type { SessionView } from '@samenkoers/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/message.js';
import { Disclosure } from '../../ui/structure.js';
import { read } from '../api-client/read.js';
import { m } from '../i18n/messages.js';
import { may, sessionQuery, useSession } from '../session/session.js';
import { EmergencyForm } from './emergency-form.js';
import { isSamePerson, onOtherWindow, shownAgain } from './show-again.js';
import { SignInWays } from './sign-in-ways.js';
import { waysQuery } from './ways-query.js';

/** Over the page as it is, with everything that was typed: who shows again who it is goes on where it was. */
export const ShowAgainDialog = (): ReactElement => {
  const session = useSession();
  const queryClient = useQueryClient();
  const { data: ways } = useQuery(waysQuery);
  const goOn = (after: SessionView): void => {
    queryClient.setQueryData(sessionQuery.queryKey, after);
    shownAgain.settle(isSamePerson(session, after));
  };
  useEffect(() => onOtherWindow(() => void read('readSession').then(goOn)));
  return (
    <Dialog title={m.again_title()} closeLabel={m.cancel()} onClose={() => shownAgain.settle(false)}>
      <p>{m.again_about()}</p>
      {ways === undefined ? (
        <Loading>{m.loading_page()}</Loading>
      ) : (
        <SignInWays ways={ways} onlyAs={session.person?.id} onSignedIn={goOn} />
      )}
      {may(session, 'emergency:prepare') ? (
        <Disclosure summary={m.emergency_instead()}>
          <EmergencyForm onSignedIn={goOn} />
        </Disclosure>
      ) : null}
    </Dialog>
  );
};
