import { type FormEvent, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { Button, type ButtonLook } from '../../ui/button.js';
import { Loading } from '../../ui/message.js';
import { m } from '../i18n/messages.js';

type ActFormProps = {
  readonly label: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly danger?: boolean;
  readonly failure: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
};

/** A form for one act: fields, what went wrong, one button that says what happens. */
export const ActForm = ({
  label,
  action,
  isBusy,
  danger = false,
  failure,
  onSubmit,
  onCancel,
  children,
}: ActFormProps): ReactElement => (
  <form
    className="sk-stack"
    aria-label={label}
    noValidate
    onSubmit={(event: FormEvent) => {
      event.preventDefault();
      if (!isBusy) onSubmit();
    }}
  >
    {children}
    {failure}
    <div className="sk-cluster">
      <Button look="primary" type="submit" danger={danger} busyLabel={isBusy ? m.busy_saving() : undefined}>
        {action}
      </Button>
      {onCancel === undefined ? null : (
        <Button look="subtle" onClick={onCancel}>
          {m.cancel()}
        </Button>
      )}
    </div>
  </form>
);

type RevealProps = {
  readonly action: string;
  readonly title?: string;
  readonly look?: ButtonLook;
  readonly children: (close: () => void) => ReactNode;
};

/** A button that opens the form of an act in place, so that the page keeps its calm until somebody acts. */
export const Reveal = ({ action, title = action, look = 'secondary', children }: RevealProps): ReactElement => {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <div className="sk-reveal">
        <Button look={look} onClick={() => setOpen(true)}>
          {action}
        </Button>
      </div>
    );
  return (
    <section className="sk-panel" aria-label={title}>
      <h3>{title}</h3>
      <Suspense fallback={<Loading>{m.loading_form()}</Loading>}>{children(() => setOpen(false))}</Suspense>
    </section>
  );
};
