import type { ReactElement } from 'react';
import { formatMoment, formatTimeLeft } from './dates.js';

/** A moment that people can read and machines can too. */
export const Moment = ({ at }: { readonly at: string }): ReactElement => <time dateTime={at}>{formatMoment(at)}</time>;

/** A deadline: day, date, time and how long is left. */
export const Deadline = ({ at, now = Date.now() }: { readonly at: string; readonly now?: number }): ReactElement => (
  <time dateTime={at}>
    {formatMoment(at)} <span className="sk-subtle">({formatTimeLeft(at, now)})</span>
  </time>
);
