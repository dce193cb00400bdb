import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { DoneMessage } from '../../../shared/changes/done-message.js';
import { changeQueries } from '../../../shared/changes/queries.js';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, Section } from '../../../ui/structure.js';
import { type OpenForm, OwnerActs } from '../components/owner-acts.js';
import { OwnersTable } from '../components/owners-table.js';
import { gapSum } from '../gaps.js';
import { manageQueries } from '../queries.js';
import { isOfTeam } from '../who.js';

/** Every owner: who speaks and coordinates for it, what is missing, and what the team may propose about that. */
export const OwnersPage = (): ReactElement => {
  const session = useSession();
  const { data: owners } = useSuspenseQuery(manageQueries.owners);
  const { data: pending } = useSuspenseQuery(changeQueries.pending);
  const [open, setOpen] = useState<OpenForm>();
  const [done, setDone] = useState<string>();
  const isTeam = isOfTeam(session);
  const now = Date.parse(session.now);
  const trail = [
    <TextLink key="manage" to="/beheer">
      {m.manage_title()}
    </TextLink>,
    m.manage_owners(),
  ];
  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle
        title={m.manage_owners()}
        site={m.site_name()}
        above={<Breadcrumb label={m.breadcrumb()} trail={trail} />}
      >
        <p>{gapSum(owners, now)}</p>
      </PageTitle>
      {done === undefined ? null : (
        <DoneMessage key={done}>
          <p>{done}</p>
          <p>
            <TextLink to="/beheer">{m.manage_pending()}</TextLink>
          </p>
        </DoneMessage>
      )}
      <Section id="owners" title={m.manage_owners_all()}>
        {isTeam ? <OwnerActs owners={owners} now={now} open={open} onOpen={setOpen} onDone={setDone} /> : null}
        <OwnersTable
          owners={owners}
          pending={pending}
          now={now}
          onPropose={isTeam ? ({ organisation }) => setOpen({ form: 'propose', owner: organisation.slug }) : undefined}
        />
      </Section>
    </div>
  );
};
