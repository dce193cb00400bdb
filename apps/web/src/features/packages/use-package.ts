import type { PackageFacts } from '@samenkoers/contract';
import { type PackageInput, type PackageWalk, type Supposition, suppose, walkPackage } from '@samenkoers/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { type Changes, changesBetween } from './changes.js';
import { type Naming, namingOf } from './naming.js';
import { packageQueries } from './queries.js';
import { useWhatIf } from './use-what-if.js';
import { comparedIn, comparedText, isSupposed, type PackageSearch, searchOf } from './what-if.js';

const route = getRouteApi('/prioritering/$round/pakket');

/** The package on screen: the record's, or what it would be. */
export type ShownPackage = {
  readonly facts: PackageFacts;
  readonly naming: Naming;
  /** What is on screen: as on record, or as supposed. */
  readonly input: PackageInput;
  readonly walk: PackageWalk;
  readonly changes: Changes;
  /** Whether what is on screen is a what-if. */
  readonly isWhatIf: boolean;
  /** Whether somebody is trying a what-if, also before anything is supposed. */
  readonly isTrying: boolean;
  readonly whatIf: Supposition;
  readonly change: (whatIf: Supposition) => void;
  readonly startTrying: () => void;
  readonly backToRecord: () => void;
  readonly search: PackageSearch;
  readonly compare: (ids: readonly string[]) => void;
};

/** The same address with other scenarios to compare. */
const withCompared = (search: PackageSearch, ids: readonly string[]): PackageSearch => {
  const { compare: _, ...rest } = search;
  return ids.length === 0 ? rest : { ...rest, compare: comparedText(ids) };
};

/**
 * The package of the address, walked anew in the browser for every what-if. The walk waits for the hand: it follows a
 * deferred value, so that a slider never stutters.
 */
export const usePackage = (): ShownPackage => {
  const round = Number(route.useParams().round);
  const { data: facts } = useSuspenseQuery(packageQueries.facts(round));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: PackageSearch, replace: boolean): void =>
    void navigate({ search: next, replace, resetScroll: false });
  const naming = useMemo(() => namingOf(facts.names), [facts]);
  const { whatIf, change, forget } = useWhatIf(search, facts.names, (next) =>
    go(withCompared(searchOf(next, facts.names), comparedIn(search)), true),
  );
  const settled = useDeferredValue(whatIf);
  const { input, walk } = useMemo(() => {
    if (!isSupposed(settled)) return facts;
    const supposed = suppose(facts.input, settled).input;
    return { input: supposed, walk: walkPackage(supposed) };
  }, [facts, settled]);
  const changes = useMemo(() => changesBetween(facts.walk, walk), [facts, walk]);
  return {
    facts,
    naming,
    input,
    walk,
    changes,
    isWhatIf: isSupposed(settled),
    isTrying: search.whatIf === true || isSupposed(whatIf),
    whatIf,
    change,
    startTrying: () => go({ ...search, whatIf: true }, false),
    backToRecord: () => {
      forget();
      go(withCompared({}, comparedIn(search)), false);
    },
    search,
    compare: (ids) => go(withCompared(search, ids), true),
  };
};
