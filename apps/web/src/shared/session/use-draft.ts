import { useCallback, useState } from 'react';

const PREFIX = 'samenkoers:draft:';

const read = <Values extends object>(name: string, initial: Values): Values => {
  try {
    const text = window.localStorage.getItem(name);
    if (text === null) return initial;
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? { ...initial, ...kept } : initial;
  } catch {
    return initial;
  }
};

const write = (name: string, text: string | undefined): void => {
  try {
    if (text === undefined) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, text);
  } catch {
    // A browser that keeps nothing still lets somebody fill in and send the form.
  }
};

export type Draft<Values extends object> = {
  readonly values: Values;
  readonly isKept: boolean;
  readonly change: (part: Partial<Values>) => void;
  /** After success: forget what was typed and start from `initial` again. */
  readonly clear: () => void;
};

/** A half-typed form that survives a reload, a lost connection and a refused submit; kept per person and form on this device. */
export const useDraft = <Values extends object>(person: string, form: string, initial: Values): Draft<Values> => {
  const name = `${PREFIX}${person}:${form}`;
  const [state, setState] = useState(() => ({ name, values: read(name, initial) }));
  const values = state.name === name ? state.values : read(name, initial);
  const change = useCallback(
    (part: Partial<Values>) => {
      setState((before) => {
        const next = { ...(before.name === name ? before.values : read(name, initial)), ...part };
        write(name, JSON.stringify(next));
        return { name, values: next };
      });
    },
    [name, initial],
  );
  const clear = useCallback(() => {
    write(name, undefined);
    setState({ name, values: initial });
  }, [name, initial]);
  return { values, isKept: values !== initial && JSON.stringify(values) !== JSON.stringify(initial), change, clear };
};

/** Signing out on a shared device leaves nothing half-typed behind. */
export const forgetDrafts = (person: string): void => {
  try {
    for (const name of Object.keys(window.localStorage))
      if (name.startsWith(`${PREFIX}${person}:`)) window.localStorage.removeItem(name);
  } catch {
    // Nothing was kept, so nothing needs forgetting.
  }
};
