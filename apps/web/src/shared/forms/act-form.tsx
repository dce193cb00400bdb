import { type FormEvent, type ReactElement, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Button, type ButtonLook } from '../../ui/button.js';
import { Loading } from '../../ui/message.js';
import { m } from '../i18n/messages.js';
import { useInvalidFocus } from './use-invalid-focus.js';

type ActFormProps = {
  readonly label: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly danger?: boolean;
  readonly failure: ReactNode;
  readonly onSubmit: () => void;
  readonly onCancel?: () => void;
  /** Whether the first field takes the focus: somebody just asked for this form. */
  readonly startsFocused?: boolean;
  readonly children: ReactNode;
};

/** A form for one act: fields, what went wrong, one button that says what happens. */
export const ActForm = ({
  label,
  action,
  isBusy,
  danger = false,
  failure,
  startsFocused = false,
  onSubmit,
  onCancel,
  children,
}: ActFormProps): ReactElement => {
  const { form, pressed } = useInvalidFocus(isBusy);
  useEffect(() => {
    if (startsFocused) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [startsFocused, form]);
  return (
    <form
      ref={form}
      className="sk-stack"
      aria-label={label}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (isBusy) return;
        pressed();
        onSubmit();
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
};

type RevealProps = {
  readonly action: string;
  readonly title?: string;
  readonly look?: ButtonLook;
  readonly children: (close: () => void) => ReactNode;
};

/** A button that opens the form of an act in place. The focus goes along: into the form, and back to the button when it closes. */
export const Reveal = ({ action, title = action, look = 'secondary', children }: RevealProps): ReactElement => {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) place.current?.focus();
    else if (wasOpen.current) place.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen) {
    return (
      <section className="sk-reveal" ref={place}>
        <Button look={look} onClick={() => setOpen(true)}>
          {action}
        </Button>
      </section>
    );
  }
  return (
    <section className="sk-panel" ref={place} tabIndex={-1} aria-label={title}>
      <h3>{title}</h3>
      <Suspense fallback={<Loading>{m.loading_form()}</Loading>}>{children(() => setOpen(false))}</Suspense>
    </section>
  );
};
