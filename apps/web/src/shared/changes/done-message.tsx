import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { Alert } from '../../ui/message.js';

/** What was just done; takes the focus, as the form or card it came from is gone. */
export const DoneMessage = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      <Alert kind="ok" live>
        {children}
      </Alert>
    </div>
  );
};
