import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import type { Tone } from './message.js';

export type Tile = {
  readonly key: string;
  readonly name: string;
  readonly word: string;
  readonly icon: IconName;
  readonly tone: Tone | 'open';
  readonly note?: string;
};

/** Equal tiles in the order given, each with a symbol and a word: a list for the ear, a strip for the eye. */
export const TileStrip = ({
  label,
  tiles,
}: {
  readonly label: string;
  readonly tiles: readonly Tile[];
}): ReactElement => (
  <ul className="sk-tiles" aria-label={label}>
    {tiles.map((tile) => (
      <li key={tile.key} className={`sk-tile sk-tile--${tile.tone}`}>
        <span className="sk-tile__name">{tile.name}</span>
        <span className="sk-tile__word">
          <Icon name={tile.icon} />
          <span>{tile.word}</span>
        </span>
        {tile.note === undefined ? null : <span>{tile.note}</span>}
      </li>
    ))}
  </ul>
);

export type BarPart = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly tone: 'positive' | 'soft' | 'attention' | 'negative' | 'open';
};

/** Counts as one bar; the caption says the same in words, so the drawing itself is silent. */
export const StackedBar = ({
  parts,
  caption,
}: {
  readonly parts: readonly BarPart[];
  readonly caption: ReactNode;
}): ReactElement => {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  let start = 0;
  return (
    <figure className="sk-stack sk-stack--tight">
      <svg className="sk-bar" viewBox={`0 0 ${Math.max(total, 1)} 1`} preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part) => {
          const x = start;
          start += part.count;
          return (
            <rect key={part.key} className={`sk-bar__part--${part.tone}`} x={x} y={0} width={part.count} height={1} />
          );
        })}
      </svg>
      <figcaption className="sk-small sk-subtle">{caption}</figcaption>
    </figure>
  );
};
