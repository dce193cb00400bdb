import { type ReactElement, useEffect } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { tellOtherWindows } from '../../../shared/sign-in/show-again.js';
import { PageTitle } from '../../../ui/page-title.js';

/** Where a provider's tab ends: the tab with the act hears of it, and this one closes where the browser lets it. */
export const ShownAgainPage = (): ReactElement => {
  useEffect(() => {
    tellOtherWindows();
    window.close();
  }, []);
  return (
    <PageTitle title={m.shown_again_title()} site={m.site_name()}>
      <p>{m.shown_again_about()}</p>
    </PageTitle>
  );
};
