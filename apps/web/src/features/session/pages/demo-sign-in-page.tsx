import type { DemoPerson } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useAct } from '../../../shared/api-client/use-act.js';
import { CAPACITY_WORDS, ROLE_WORDS } from '../../../shared/domain/person-words.js';
import { EXTENT_WORDS } from '../../../shared/domain/words.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { m } from '../../../shared/i18n/messages.js';
import { useProgramme } from '../../../shared/programme/queries.js';
import { useArrive } from '../../../shared/session/use-arrive.js';
import { Button, TextLink } from '../../../ui/button.js';
import { TextField } from '../../../ui/field.js';
import { EmptyState, ExampleLabel } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Section } from '../../../ui/structure.js';
import { demoPeopleQuery } from '../queries.js';

const route = getRouteApi('/aanmelden');

type Group = { readonly key: string; readonly title: string; readonly people: readonly DemoPerson[] };

const wordsOf = (person: DemoPerson): string =>
  [
    person.function,
    ...(person.capacity === null
      ? person.roles.map((role) => ROLE_WORDS[role]())
      : [CAPACITY_WORDS[person.capacity]()]),
    ...(person.extent === 'subjectToRatification' ? [EXTENT_WORDS[person.extent]()] : []),
  ].join(' · ');

const matches = (person: DemoPerson, search: string): boolean =>
  `${person.name} ${wordsOf(person)} ${person.organisation?.name ?? ''}`
    .toLocaleLowerCase()
    .includes(search.trim().toLocaleLowerCase());

const rank = ({ roles }: DemoPerson): number => (roles.includes('programmeManager') ? 0 : 1);

/** The programme first, its manager ahead; then every owner under its own name, the partners, and who has no part any more. */
export const groupPeople = (people: readonly DemoPerson[]): readonly Group[] => {
  const programme = people.filter(({ organisation, roles }) => organisation === null && roles.length > 0);
  const owners = people.filter(({ isOwner }) => isOwner);
  const partners = people.filter(({ organisation, isOwner }) => organisation !== null && !isOwner);
  const others = people.filter(
    ({ organisation, isOwner, roles }) => organisation === null && !isOwner && roles.length === 0,
  );
  const names = [...new Set(owners.map(({ organisation }) => organisation?.name ?? ''))];
  return [
    { key: 'programme', title: m.signin_group_programme(), people: programme.toSorted((a, b) => rank(a) - rank(b)) },
    ...names.map((name) => ({
      key: name,
      title: name,
      people: owners.filter(({ organisation }) => organisation?.name === name),
    })),
    { key: 'partners', title: m.signin_group_partners(), people: partners },
    { key: 'others', title: m.signin_group_others(), people: others },
  ].filter((group) => group.people.length > 0);
};

type ProgrammeChoiceProps = {
  readonly programmes: readonly { readonly slug: string; readonly name: string }[];
  /** The programme whose people are shown when none is named in the address. */
  readonly own: string;
  readonly search: ReturnType<typeof route.useSearch>;
};

/** Where there is more than one programme: of which one the people are. */
const ProgrammeChoice = ({ programmes, own, search }: ProgrammeChoiceProps): ReactElement | null => {
  if (programmes.length < 2) return null;
  const { programma, ...rest } = search;
  return (
    <nav className="sk-tabs" aria-label={m.signin_programmes()}>
      {programmes.map(({ slug, name }) => (
        <Link
          key={slug}
          to="/aanmelden"
          search={programma === undefined && slug === own ? rest : { ...rest, programma: slug }}
          className="sk-tabs__link"
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
};

/** In demo mode only: choose as whom to look. */
export const DemoSignInPage = (): ReactElement => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const arrive = useArrive();
  const { slug: own } = useProgramme();
  const { data } = useSuspenseQuery(demoPeopleQuery(search.programma ?? own));
  const act = useAct('signInAsDemoPerson', { touches: [] });
  const query = search.zoek ?? '';
  const found = data.people.filter((person) => matches(person, query));

  const signIn = async (personId: string): Promise<void> => {
    const done = await act.submit({ personId });
    if (done.ok) arrive(done.view, search.naar);
  };

  return (
    <div className="sk-stack">
      <PageTitle title={m.signin_title()} site={m.site_name()} beside={<ExampleLabel>{m.example()}</ExampleLabel>}>
        <p>{m.signin_about()}</p>
        <p>
          <TextLink to="/aanmelden/echt">{m.signin_try_for_real()}</TextLink>
        </p>
      </PageTitle>
      <ProgrammeChoice programmes={data.programmes} own={own} search={search} />
      <TextField
        label={m.signin_search()}
        type="search"
        value={query}
        onChange={(zoek) => void navigate({ search: (before) => ({ ...before, zoek }), replace: true })}
      />
      <p className="sk-subtle" role="status">
        {act.isBusy ? m.signin_busy() : m.signin_found({ n: found.length })}
      </p>
      <ActFailure act={act} />
      {found.length === 0 ? <EmptyState title={m.signin_none()} /> : null}
      {groupPeople(found).map((group) => (
        <Section key={group.key} title={group.title}>
          <ul className="sk-cards">
            {group.people.map((person) => (
              <li key={person.id} className="sk-person">
                <Button onClick={() => void signIn(person.id)}>{m.signin_as({ name: person.name })}</Button>
                <span className="sk-small sk-subtle">
                  {group.key === 'partners' ? `${person.organisation?.name} · ` : ''}
                  {wordsOf(person)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
};
