import { useCallback, useState } from 'react';

const PREFIX = 'samenkoers:draft:';

const read = <Values extends object>(name: string): Partial<Values> | undefined => {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(name) ?? 'null');
    return typeof kept === 'object' && kept !== null ? (kept as Partial<Values>) : undefined;
  } catch {
    return undefined;
  }
};

const write = (name: string, values: object | undefined): void => {
  try {
    if (values === undefined) window.localStorage.removeItem(name);
    else window.localStorage.setItem(name, JSON.stringify(values));
  } catch {
    // A browser that keeps nothing still lets somebody fill in and send the form.
  }
};

export type Draft<Values extends object> = {
  readonly values: Values;
  /** Whether something was typed that is not on record yet. */
  readonly isKept: boolean;
  readonly change: (part: Partial<Values>) => void;
  /** After success: forget what was sent, unless more was typed since. */
  readonly clear: (sent?: Values) => void;
};

type State<Values> = { readonly name: string; readonly kept: Values | undefined };

/** A half-typed form that survives a reload, a lost connection and a refused submit; kept per person and form on this device. */
export const useDraft = <Values extends object>(person: string, form: string, initial: Values): Draft<Values> => {
  const name = `${PREFIX}${person}:${form}`;
  const load = (): State<Values> => {
    const kept = read<Values>(name);
    return { name, kept: kept === undefined ? undefined : { ...initial, ...kept } };
  };
  const [state, setState] = useState(load);
  const current = state.name === name ? state : load();
  const change = useCallback(
    (part: Partial<Values>) => {
      setState((before) => {
        const kept = { ...initial, ...(before.name === name ? before.kept : read<Values>(name)), ...part };
        write(name, kept);
        return { name, kept };
      });
    },
    [name, initial],
  );
  const clear = useCallback(
    (sent?: Values) => {
      setState((before) => {
        if (sent !== undefined && before.kept !== undefined && before.kept !== sent) return before;
        write(name, undefined);
        return { name, kept: undefined };
      });
    },
    [name],
  );
  const values = current.kept ?? initial;
  return {
    values,
    isKept: current.kept !== undefined && JSON.stringify(values) !== JSON.stringify(initial),
    change,
    clear,
  };
};

/** Signing out on a shared device leaves nothing half-typed behind. */
export const forgetDrafts = (person: string): void => {
  try {
    for (const name of Object.keys(window.localStorage)) {
      if (name.startsWith(`${PREFIX}${person}:`)) window.localStorage.removeItem(name);
    }
  } catch {
    // Nothing was kept, so nothing needs forgetting.
  }
};
