import type { OrganisationPeople } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { useSession } from '../../../shared/session/session.js';
import { TextLink } from '../../../ui/button.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Breadcrumb, Disclosure, Section } from '../../../ui/structure.js';
import { AccessTable } from '../components/access-section.js';
import { ContactsSection } from '../components/contacts-section.js';
import { CoordinatorsSection } from '../components/coordinators-section.js';
import { HeldTable } from '../components/held-tables.js';
import { OpenedForm } from '../components/opened-form.js';
import { OutcomeMessage } from '../components/outcome-message.js';
import { PeopleHistory } from '../components/people-history.js';
import type { SectionProps } from '../components/section-props.js';
import { SpeakersSection } from '../components/speakers-section.js';
import { canHelp, presentAt } from '../help.js';
import { peopleQueries } from '../queries.js';
import { useOneForm } from '../use-one-form.js';

const route = getRouteApi('/organisaties/$organisation/mensen');

/** The people of one organisation: who speaks, who prepares, what is to come, and how it came about. */
export const PeoplePage = (): ReactElement => {
  const { organisation: slug } = route.useParams();
  const { data: at } = useSuspenseQuery(peopleQueries.at(slug));
  return <People key={slug} at={at} />;
};

const Heading = ({ at: { organisation, isOwner } }: { readonly at: OrganisationPeople }): ReactElement => {
  const { name, slug } = organisation;
  const trail = [
    <TextLink key="all" to="/organisaties">
      {m.organisations_title()}
    </TextLink>,
    <TextLink key="one" to="/organisaties/$organisation" params={{ organisation: slug }}>
      {name}
    </TextLink>,
    m.people_trail(),
  ];
  return (
    <PageTitle
      title={m.people_title({ organisation: name })}
      site={m.site_name()}
      above={<Breadcrumb label={m.breadcrumb()} trail={trail} />}
    >
      <p>{isOwner ? m.people_about_owner({ organisation: name }) : m.people_about_partner({ organisation: name })}</p>
    </PageTitle>
  );
};

/** Whether anything runs on: also what an organisation had as an owner or as a partner can still be ended. */
const isLeft = (held: readonly { readonly term: OrganisationPeople['mandates'][number]['term'] }[]): boolean =>
  held.some(({ term }) => term !== 'ended');

const People = ({ at }: { readonly at: OrganisationPeople }): ReactElement => {
  const { person, demo, now } = useSession();
  const { outcome, ...oneForm } = useOneForm();
  const section: SectionProps = { at, now: Date.parse(now), ...oneForm };
  const people = presentAt(at);
  const rolesOf = (kind: (typeof at.roles)[number]['role']) => at.roles.filter(({ role }) => role === kind);
  const ended = [...at.mandates, ...at.roles]
    .filter(({ term }) => term === 'ended')
    .toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? ''));
  return (
    <div className="sk-stack sk-stack--wide">
      <Heading at={at} />
      {outcome === undefined ? null : <OutcomeMessage key={outcome.lines.join()} outcome={outcome} isDemo={demo} />}
      {at.isOwner || isLeft(at.mandates) ? <SpeakersSection {...section} /> : null}
      {at.isOwner || isLeft(rolesOf('coordinator')) ? <CoordinatorsSection {...section} /> : null}
      {at.isOwner && !isLeft(rolesOf('partnerContact')) ? null : <ContactsSection {...section} />}
      {people.length === 0 || person === null ? null : (
        <Section id="access" title={m.people_access_title()}>
          <p>{m.people_access_about()}</p>
          <OpenedForm {...section} kinds={['invite', 'resetSignIn']} />
          <AccessTable people={people} isHelped={canHelp(at, person)} onOpen={oneForm.onOpen} />
        </Section>
      )}
      <Section id="history" title={m.people_history_title()}>
        {ended.length === 0 ? null : (
          <Disclosure summary={m.people_ended_title({ n: ended.length })}>
            <HeldTable caption={m.people_ended_title({ n: ended.length })} held={ended} />
          </Disclosure>
        )}
        <PeopleHistory organisation={at.organisation} />
      </Section>
    </div>
  );
};
