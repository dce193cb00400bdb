import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.js';

type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Something to read over the page: holds the focus, closes with Escape, and gives the focus back to where it came from. */
export const Dialog = ({ title, closeLabel, onClose, children }: DialogProps): ReactElement => {
  const id = useId();
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = place.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog ref={place} className="sk-dialog" aria-labelledby={id} onClose={onClose}>
      <div className="sk-stack">
        <h2 id={id}>{title}</h2>
        {children}
        <div>
          <Button onClick={() => place.current?.close()}>{closeLabel}</Button>
        </div>
      </div>
    </dialog>
  );
};
