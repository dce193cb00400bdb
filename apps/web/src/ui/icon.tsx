import type { ReactElement } from 'react';

/** Our own drawings on a 20 × 20 grid, one stroke each, so that they stay legible beside text. */
const DRAWINGS = {
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  question: 'M7 7.5a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M10 15.2v.3',
  dash: 'M5 10h10',
  clock: 'M10 2.8a7.2 7.2 0 1 0 0 14.4a7.2 7.2 0 0 0 0-14.4M10 6v4.3l3 1.8',
  circle: 'M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13',
  pause: 'M7 4.5v11M13 4.5v11',
  play: 'M6 4l10 6-10 6z',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.3v.3',
  info: 'M10 2.8a7.2 7.2 0 1 0 0 14.4a7.2 7.2 0 0 0 0-14.4M10 9.2v4.6M10 6.3v.3',
  person: 'M10 3.5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M4 17c0-3.3 2.7-5 6-5s6 1.7 6 5',
  people:
    'M7 4a2.6 2.6 0 1 0 0 5.2A2.6 2.6 0 0 0 7 4M2.5 16c0-3 2-4.4 4.5-4.4s4.5 1.4 4.5 4.4M13 4.3a2.4 2.4 0 0 1 0 4.7M14 11.8c2 .4 3.5 1.7 3.5 4.2',
  building: 'M4 17V4h8v13M12 8h4v9M2.5 17h15M7 7.5h2M7 10.5h2M7 13.5h2',
  arrow: 'M4 10h12M11 5l5 5-5 5',
  back: 'M16 10H4M9 5l-5 5 5 5',
  phone: 'M5 3h3l1.5 4-2 1.5a8 8 0 0 0 4 4l1.5-2 4 1.5v3c-7 1-13-5-12-12z',
  pencil: 'M4 16l1-4 8-8 3 3-8 8zM11.5 5.5l3 3',
  print: 'M6 7V3h8v4M5 14H3V7h14v7h-2M6 11.5h8V17H6z',
  plus: 'M10 4v12M4 10h12',
  flag: 'M5 17V3.5M5 4h10l-2 3.5 2 3.5H5',
  bubble: 'M3 4h14v9H9l-4 3.5V13H3z',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A decorative drawing: the word beside it carries the meaning. */
export const Icon = ({ name }: { readonly name: IconName }): ReactElement => (
  <svg
    className="sk-icon"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={DRAWINGS[name]} />
  </svg>
);
