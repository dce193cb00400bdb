import type { SessionView } from '@samenkoers/contract';

type Asked = { readonly settle: (isShown: boolean) => void };

let asked: Asked | undefined;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** What asks is outside of React; what shows the question is one dialog around every page. */
export const shownAgain = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isAsked: (): boolean => asked !== undefined,
  settle: (isShown: boolean): void => {
    const { settle } = asked ?? {};
    asked = undefined;
    tell();
    settle?.(isShown);
  },
};

let answer: Promise<boolean> | undefined;

/** Asks to show again who one is; false when that was not done. Several who ask at once wait for the same answer. */
export const showAgain = (): Promise<boolean> => {
  answer ??= new Promise<boolean>((settle) => {
    asked = { settle };
    tell();
  }).finally(() => {
    answer = undefined;
  });
  return answer;
};

const CHANNEL = 'samenkoers:authenticated';

/** Tells the other windows of this browser that somebody showed who it is. */
export const tellOtherWindows = (): void => {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
};

/** Hears it from another window; call what comes back to stop listening. */
export const onOtherWindow = (hear: () => void): (() => void) => {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = hear;
  return () => channel.close();
};

/** Whether it is still the same person: an act is never repeated as somebody else. */
export const isSamePerson = (before: SessionView, after: SessionView): boolean =>
  before.person !== null && before.person.id === after.person?.id;
