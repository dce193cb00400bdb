import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.js';

type DialogProps = {
  readonly title: string;
  readonly open: boolean;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A native dialog: the browser keeps the focus inside and Escape closes it. */
export const Dialog = ({ title, open, closeLabel, onClose, children }: DialogProps): ReactElement => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="sk-dialog" aria-labelledby={id} onClose={onClose}>
      {open ? (
        <div className="sk-stack">
          <h2 id={id}>{title}</h2>
          {children}
          <div className="sk-cluster">
            <Button look="subtle" onClick={onClose}>
              {closeLabel}
            </Button>
          </div>
        </div>
      ) : null}
    </dialog>
  );
};
