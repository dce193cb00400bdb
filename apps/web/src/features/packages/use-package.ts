import type { PackageFacts } from '@samenkoers/contract';
import { type PackageInput, type PackageWalk, type Supposition, suppose, walkPackage } from '@samenkoers/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { type Changes, changesBetween } from './changes.js';
import { type Naming, namingOf } from './naming.js';
import { packageQueries } from './queries.js';
import type { PackageSearch } from './search.js';
import { useWhatIf } from './use-what-if.js';
import { comparedIn, comparedText, isSupposed, searchOf } from './what-if.js';

const route = getRouteApi('/prioritering/$round/pakket');

/** The package on screen: the record's, or what it would be. Changes only when the hand rests long enough to draw it. */
export type ShownPackage = {
  readonly facts: PackageFacts;
  readonly naming: Naming;
  /** What is supposed in what is on screen. */
  readonly whatIf: Supposition;
  readonly input: PackageInput;
  readonly walk: PackageWalk;
  readonly changes: Changes;
  /** Whether what is on screen is a what-if. */
  readonly isWhatIf: boolean;
  /** Whether somebody is trying a what-if, also before anything is supposed. */
  readonly isTrying: boolean;
  readonly search: PackageSearch;
  readonly change: (whatIf: Supposition) => void;
  readonly compare: (ids: readonly string[]) => void;
};

type PackageHandle = {
  readonly shown: ShownPackage;
  /** The what-if under the hand, ahead of what is on screen while somebody drags. */
  readonly live: Supposition;
  readonly startTrying: () => void;
  readonly backToRecord: () => void;
};

/** The same address with other scenarios to compare. */
const withCompared = (search: PackageSearch, ids: readonly string[]): PackageSearch => {
  const { compare: _, ...rest } = search;
  return ids.length === 0 ? rest : { ...rest, compare: comparedText(ids) };
};

/**
 * The package of the address, walked anew in the browser for every what-if. Everything but the slider itself follows a
 * deferred value, so that dragging never waits for the walk or for drawing what comes out.
 */
export const usePackage = (): PackageHandle => {
  const round = Number(route.useParams().round);
  const { data: facts } = useSuspenseQuery(packageQueries.facts(round));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = useCallback(
    (next: PackageSearch, replace: boolean): void => void navigate({ search: next, replace, resetScroll: false }),
    [navigate],
  );
  const { whatIf, change, ahead, forget } = useWhatIf(search, facts.names, (next) =>
    go(withCompared(searchOf(next, facts.names), comparedIn(search)), true),
  );
  const supposed = useDeferredValue(whatIf);
  const isTrying = search.whatIf === true || isSupposed(supposed);
  const walked = useMemo(() => walkedAs(facts, supposed), [facts, supposed]);
  const shown = useMemo(
    (): ShownPackage => ({
      facts,
      ...walked,
      isTrying,
      search,
      change,
      compare: (ids) => {
        const changed = ahead();
        const base = changed === undefined ? search : searchOf(changed, facts.names);
        go(withCompared(base, ids), true);
      },
    }),
    [facts, walked, isTrying, search, change, ahead, go],
  );
  return {
    shown,
    live: whatIf,
    startTrying: () => go({ ...search, whatIf: true }, false),
    backToRecord: () => {
      forget();
      go(withCompared({}, comparedIn(search)), false);
    },
  };
};

/** The walk under a supposition, and what it changes against the record. */
const walkedAs = (facts: PackageFacts, whatIf: Supposition) => {
  const isWhatIf = isSupposed(whatIf);
  const input: PackageInput = isWhatIf ? suppose(facts.input, whatIf).input : facts.input;
  const walk: PackageWalk = isWhatIf ? walkPackage(input) : facts.walk;
  return { naming: namingOf(facts.names), whatIf, input, walk, isWhatIf, changes: changesBetween(facts.walk, walk) };
};
