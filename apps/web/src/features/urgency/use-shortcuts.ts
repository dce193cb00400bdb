import { useEffect, useRef, useState } from 'react';

const KEPT_AS = 'samenkoers:shortcut-keys';

const wasTurnedOff = (): boolean => {
  try {
    return window.localStorage.getItem(KEPT_AS) === 'off';
  } catch {
    return false;
  }
};

/** Whether keys of one letter do something here: whoever speaks to a computer must be able to turn them off. */
export const useShortcutChoice = (): readonly [boolean, (isOn: boolean) => void] => {
  const [isOn, setOn] = useState(() => !wasTurnedOff());
  const choose = (next: boolean): void => {
    setOn(next);
    try {
      if (next) window.localStorage.removeItem(KEPT_AS);
      else window.localStorage.setItem(KEPT_AS, 'off');
    } catch {
      // Not kept: the choice then holds for as long as the page is open.
    }
  };
  return [isOn, choose];
};

const TYPING = 'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable="true"]';

const keyOf = (event: KeyboardEvent): string => (event.altKey ? `Alt+${event.key}` : event.key);

/** A key as the browser names it, `Alt+ArrowDown` for one with Alt, and what it does. */
export type Shortcut = readonly [key: string, act: () => void];

/** Listens for keys on the whole page, never while somebody types. */
export const useShortcuts = (isOn: boolean, acts: readonly Shortcut[]): void => {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return;
      const pressed = latest.current.find(([key]) => key === keyOf(event));
      if (pressed === undefined) return;
      event.preventDefault();
      pressed[1]();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
};
