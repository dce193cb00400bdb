import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { useArrive } from '../../../shared/session/use-arrive.js';
import { EmergencyForm } from '../../../shared/sign-in/emergency-form.js';
import { tellOtherWindows } from '../../../shared/sign-in/show-again.js';
import { TextLink } from '../../../ui/button.js';
import { PageTitle } from '../../../ui/page-title.js';

/** The way in for the programme manager when no other way works. */
export const EmergencyPage = (): ReactElement => {
  const arrive = useArrive();
  return (
    <div className="sk-stack">
      <PageTitle title={m.emergency_title()} site={m.site_name()}>
        <p>{m.emergency_about()}</p>
      </PageTitle>
      <EmergencyForm
        onSignedIn={(session) => {
          tellOtherWindows();
          arrive(session);
        }}
      />
      <p>
        <TextLink to="/aanmelden">{m.emergency_other_ways()}</TextLink>
      </p>
    </div>
  );
};
