import { type ReactElement, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Loading } from '../../ui/message.js';
import { m } from '../i18n/messages.js';

/**
 * Where a form opens: takes the focus along, so that a press far below does not go unnoticed, and gives it back when the
 * form closes, unless what opened it is gone.
 */
export const FormPlace = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement => {
  const place = useRef<HTMLElement>(null);
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [opener]);
  return (
    <section className="sk-panel sk-no-print" ref={place} tabIndex={-1} aria-label={title}>
      <h3>{title}</h3>
      <Suspense fallback={<Loading>{m.loading_form()}</Loading>}>{children}</Suspense>
    </section>
  );
};
