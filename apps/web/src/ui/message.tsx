import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const ALERT_ICONS: Readonly<Record<AlertKind, IconName>> = {
  info: 'info',
  ok: 'check',
  warning: 'warning',
  error: 'warning',
};

type AlertProps = {
  readonly kind?: AlertKind;
  readonly title?: string;
  readonly live?: boolean;
  readonly children?: ReactNode;
};

/** A message in the page. `live` when it appears as the answer to what somebody just did. */
export const Alert = ({ kind = 'info', title, live = false, children }: AlertProps): ReactElement => (
  <div
    className={`utrecht-alert utrecht-alert--${kind}`}
    role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}
  >
    <Icon name={ALERT_ICONS[kind]} />
    <div className="sk-alert__body">
      {title === undefined ? null : <strong>{title}</strong>}
      {children}
    </div>
  </div>
);

export type Tone = 'positive' | 'attention' | 'negative' | 'neutral';

/** A state as an icon and a word; the colour only repeats what the word says. */
export const Status = ({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: ReactNode;
}): ReactElement => (
  <span className={`sk-status sk-status--${tone}`}>
    <Icon name={icon} />
    <span>{children}</span>
  </span>
);

/** Marks invented data on screen. */
export const ExampleLabel = ({ children }: { readonly children: string }): ReactElement => (
  <span className="sk-example">{children}</span>
);

/** Says that there is nothing, why, and what could be done. */
export const EmptyState = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}): ReactElement => (
  <div className="sk-empty">
    <strong>{title}</strong>
    {children}
  </div>
);

/** Says what is being fetched. */
export const Loading = ({ children }: { readonly children: string }): ReactElement => (
  <div className="sk-loading" role="status">
    <span className="sk-loading__dot" aria-hidden="true" />
    <span>{children}</span>
  </div>
);
