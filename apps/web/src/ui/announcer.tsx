import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';

const Announce = createContext<(text: string) => void>(() => undefined);

const SHOWN_FOR = 8_000;

/** One live region for the whole product: shows a short message and reads it aloud. */
export const Announcer = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const [text, setText] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const announce = useCallback((next: string) => {
    clearTimeout(timer.current);
    setText(next);
    timer.current = setTimeout(() => setText(''), SHOWN_FOR);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Announce value={announce}>
      {children}
      <div className="sk-toast" role="status" aria-live="polite">
        {text}
      </div>
    </Announce>
  );
};

/** Says that something has happened, for what also shows elsewhere on the page. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce);
