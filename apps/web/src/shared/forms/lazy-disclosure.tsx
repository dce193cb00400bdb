import { type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { Loading } from '../../ui/message.js';
import { m } from '../i18n/messages.js';

type Props = {
  readonly summary: string;
  readonly startsOpen?: boolean;
  readonly children: () => ReactNode;
};

/** A folded part whose code and data are fetched only when somebody opens it. */
export const LazyDisclosure = ({ summary, startsOpen = false, children }: Props): ReactElement => {
  const [isFirst] = useState(startsOpen);
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details className="sk-disclosure" open={isFirst} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="sk-disclosure__summary">{summary}</summary>
      <div className="sk-disclosure__body sk-stack">
        {isOpen ? <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>{children()}</Suspense> : null}
      </div>
    </details>
  );
};
