import type { UrgencyItem } from '@samenkoers/contract';
import { JUDGEMENTS } from '@samenkoers/rulebook';
import { getRouteApi } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { GradingSearch } from '../search.js';
import { type Shortcut, useShortcuts } from '../use-shortcuts.js';
import { keyOfJudgement } from './grade-choice.js';

const route = getRouteApi('/prioritering/$round/beoordelen');

const focusHeading = (card: Element | null | undefined): void =>
  card?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: false });

/** The card that keys work on: the one with the focus, else the first. */
const cardInUse = (cards: readonly Element[]): Element | undefined =>
  cards.find((card) => card.contains(document.activeElement)) ?? cards[0];

export type Walk = {
  /** The element around the cards. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly isList: boolean;
  /** The item on screen; in a list the one it starts at. */
  readonly slug: string | undefined;
  readonly open: (slug: string) => void;
  readonly back: (() => void) | undefined;
  readonly on: (() => void) | undefined;
  readonly change: (next: GradingSearch) => void;
};

type Input = {
  readonly items: readonly UrgencyItem[];
  /** Where somebody who asks for no item starts. */
  readonly first: string | undefined;
  readonly hasKeys: boolean;
};

/** Going from item to item, by button and by key; the focus goes along to the heading of the item. */
export const useWalk = ({ items, first, hasKeys }: Input): Walk => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const isList = search.weergave === 'lijst';
  // Where somebody starts stays where they start: the first open item moves on with every judgement.
  const [start] = useState(first);
  const asked = items.some(({ slug }) => slug === search.onderwerp) ? search.onderwerp : start;
  const index = items.findIndex(({ slug }) => slug === asked);

  const change = (next: GradingSearch): void =>
    void navigate({ search: (before: GradingSearch) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const cards = (): readonly Element[] => [...(place.current?.querySelectorAll('[data-rating]') ?? [])];
  const open = (slug: string): void => {
    if (isList) focusHeading(place.current?.querySelector(`[data-rating="${slug}"]`));
    else change({ onderwerp: slug });
  };
  const step = (by: 1 | -1): void => {
    if (isList) {
      const all = cards();
      const inUse = cardInUse(all);
      focusHeading(all[(inUse === undefined ? -1 : all.indexOf(inUse)) + by]);
      return;
    }
    const next = items[index + by];
    if (next !== undefined) open(next.slug);
  };
  const press = (value: string): void => {
    const radio = cardInUse(cards())?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
    radio?.focus();
    radio?.click();
  };
  useShortcuts(hasKeys, [
    ['n', () => step(1)],
    ['p', () => step(-1)],
    ['Alt+ArrowDown', () => step(1)],
    ['Alt+ArrowUp', () => step(-1)],
    ...JUDGEMENTS.map((judgement): Shortcut => [keyOfJudgement(judgement), () => press(judgement)]),
  ]);
  const shown = useRef(asked);
  useEffect(() => {
    if (shown.current === asked) return;
    shown.current = asked;
    focusHeading(place.current?.querySelector('[data-rating]'));
  }, [asked]);

  return {
    place,
    isList,
    slug: asked,
    open,
    back: index > 0 ? () => step(-1) : undefined,
    on: index < items.length - 1 ? () => step(1) : undefined,
    change,
  };
};
