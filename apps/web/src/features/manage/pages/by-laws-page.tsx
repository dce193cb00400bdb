import type { ByLawsVersion } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { DoneMessage } from '../../../shared/changes/done-message.js';
import { changeQueries } from '../../../shared/changes/queries.js';
import { formatDate } from '../../../shared/format/dates.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { Alert, EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, Section } from '../../../ui/structure.js';
import { ByLawsVersions } from '../components/by-laws-versions.js';
import { RulesTable } from '../components/rules-table.js';
import { manageQueries } from '../queries.js';
import { isOfTeam } from '../who.js';

const ByLawsForm = lazyPart(async () => (await import('../components/by-laws-form.js')).ByLawsForm);

/** The rules of today, every version before them, and the next one to propose. */
export const ByLawsPage = (): ReactElement => {
  const session = useSession();
  const { data: versions } = useSuspenseQuery(manageQueries.byLaws);
  const { data: pending } = useSuspenseQuery(changeQueries.pending);
  const current = versions[0];
  const trail = [
    <TextLink key="manage" to="/beheer">
      {m.manage_title()}
    </TextLink>,
    m.bylaws_title(),
  ];
  return (
    <div className="sk-stack sk-stack--wide">
      <PageTitle
        title={m.bylaws_title()}
        site={m.site_name()}
        above={<Breadcrumb label={m.breadcrumb()} trail={trail} />}
      >
        {current === undefined ? null : (
          <p>
            <strong>{m.bylaws_in_force({ version: current.version, date: formatDate(current.adoptedOn) })}</strong>{' '}
            {m.bylaws_about()}
          </p>
        )}
      </PageTitle>
      {pending
        .filter(({ kind }) => kind === 'byLaws')
        .map(({ number }) => (
          <Alert key={number} kind="warning">
            <p>{m.bylaws_propose_waits()}</p>
            <p>
              <TextLink to="/beheer" hash={`wijziging-${number}`}>
                {m.change_number({ n: number })}
              </TextLink>
            </p>
          </Alert>
        ))}
      {current === undefined ? null : (
        <Section id="rules" title={m.bylaws_now()}>
          {isOfTeam(session) ? <Propose current={current} /> : null}
          <RulesTable caption={m.bylaws_title()} settings={current.settings} valueHeader={m.bylaws_col_value()} />
        </Section>
      )}
      <Section id="versions" title={m.bylaws_versions()}>
        {versions.length < 2 ? <EmptyState title={m.bylaws_versions_none()} /> : <ByLawsVersions versions={versions} />}
      </Section>
    </div>
  );
};

const Propose = ({ current }: { readonly current: ByLawsVersion }): ReactElement => {
  const [done, setDone] = useState<string>();
  return (
    <>
      <Reveal action={m.bylaws_propose()}>
        {(close) => (
          <ByLawsForm
            current={current}
            onDone={(said) => {
              setDone(said);
              close();
            }}
            onCancel={close}
          />
        )}
      </Reveal>
      {done === undefined ? null : (
        <DoneMessage key={done}>
          <p>{done}</p>
        </DoneMessage>
      )}
    </>
  );
};
