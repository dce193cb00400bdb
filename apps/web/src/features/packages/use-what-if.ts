import type { Supposition } from '@samenkoers/rulebook';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PackageSearch } from './search.js';
import { whatIfIn } from './what-if.js';

const SETTLED_AFTER = 300;

type Keep = (whatIf: Supposition) => void;
type Known = Parameters<typeof whatIfIn>[1];
type WhatIfHandle = {
  readonly whatIf: Supposition;
  readonly change: Keep;
  /** What runs ahead of the address now; undefined when the address has everything. */
  readonly ahead: () => Supposition | undefined;
  /** Lets go of what runs ahead, so that the address alone counts. */
  readonly forget: () => void;
};

/**
 * The what-if of the address. While somebody drags, what is shown runs ahead of the address, which follows when the hand
 * rests: a browser does not take a new address for every pixel.
 */
export const useWhatIf = (search: PackageSearch, known: Known, keep: Keep): WhatIfHandle => {
  const [shownAhead, setAhead] = useState<Supposition>();
  const waiting = useRef<{ readonly whatIf: Supposition; readonly timer: ReturnType<typeof setTimeout> }>(undefined);
  const keepNow = useRef(keep);
  useEffect(() => {
    keepNow.current = keep;
  });
  const stop = useCallback((): void => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  }, []);
  const forget = useCallback((): void => {
    stop();
    setAhead(undefined);
  }, [stop]);
  useEffect(() => stop, [stop]);
  const router = useRouter();
  useEffect(
    () =>
      // Whoever goes elsewhere, to a scenario or back to the record, means that, and not what the hand did before.
      router.subscribe('onBeforeNavigate', ({ hrefChanged }) => {
        if (hrefChanged && waiting.current !== undefined) forget();
      }),
    [router, forget],
  );
  const change = useCallback(
    (whatIf: Supposition): void => {
      setAhead(whatIf);
      stop();
      const timer = setTimeout(() => {
        waiting.current = undefined;
        keepNow.current(whatIf);
        setAhead(undefined);
      }, SETTLED_AFTER);
      waiting.current = { whatIf, timer };
    },
    [stop],
  );
  const whatIf = useMemo(() => shownAhead ?? whatIfIn(search, known), [shownAhead, search, known]);
  const ahead = useCallback(() => waiting.current?.whatIf, []);
  return { whatIf, change, ahead, forget };
};
