import type { Ability, Act, OrganisationRef } from '@samenkoers/contract';

type Can = readonly Ability[];

const isFor = (ability: Ability, organisation: Pick<OrganisationRef, 'id' | 'slug'>): boolean =>
  ability.organisation === organisation.slug || ability.organisation === organisation.id;

/** Whether this person can do an act here, for one organisation or at all. */
export const can = (abilities: Can, act: Act, organisation?: Pick<OrganisationRef, 'id' | 'slug'>): boolean =>
  abilities.some(
    (ability) =>
      ability.act === act &&
      ability.allowed &&
      (organisation === undefined || ability.organisation === null || isFor(ability, organisation)),
  );

/** What the server said about an act for one organisation; undefined when it is no act of this person. */
export const abilityFor = (
  abilities: Can,
  act: Act,
  organisation: Pick<OrganisationRef, 'id' | 'slug'>,
): Ability | undefined => abilities.find((ability) => ability.act === act && isFor(ability, organisation));

/** The organisations, of those given, for which this person can do an act. */
export const organisationsFor = <Organisation extends Pick<OrganisationRef, 'id' | 'slug'>>(
  abilities: Can,
  act: Act,
  organisations: readonly Organisation[],
): readonly Organisation[] => organisations.filter((organisation) => can(abilities, act, organisation));
