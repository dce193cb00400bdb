import type { Supposition } from '@samenkoers/rulebook';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PackageSearch } from './search.js';
import { whatIfIn } from './what-if.js';

const SETTLED_AFTER = 300;

type Keep = (whatIf: Supposition) => void;
type Known = Parameters<typeof whatIfIn>[1];
type WhatIfHandle = {
  readonly whatIf: Supposition;
  readonly change: Keep;
  /** Lets go of what runs ahead, so that the address alone counts. */
  readonly forget: () => void;
};

/**
 * The what-if of the address. While somebody drags, what is shown runs ahead of the address, which follows when the hand
 * rests: a browser does not take a new address for every pixel.
 */
export const useWhatIf = (search: PackageSearch, known: Known, keep: Keep): WhatIfHandle => {
  const [ahead, setAhead] = useState<Supposition>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keepNow = useRef(keep);
  useEffect(() => {
    keepNow.current = keep;
  });
  const change = useCallback((whatIf: Supposition): void => {
    setAhead(whatIf);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      keepNow.current(whatIf);
      setAhead(undefined);
    }, SETTLED_AFTER);
  }, []);
  const forget = (): void => {
    clearTimeout(timer.current);
    setAhead(undefined);
  };
  const whatIf = useMemo(() => ahead ?? whatIfIn(search, known), [ahead, search, known]);
  return { whatIf, change, forget };
};
