import type { UrgencyRoundView } from '@samenkoers/contract';
import { JUDGEMENTS } from '@samenkoers/rulebook';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button, TextLink } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/choices.js';
import { Alert } from '../../../ui/message.js';
import { type Grader, sheetOf } from '../round-facts.js';
import type { GradingSearch } from '../search.js';
import { type Shortcut, useShortcutChoice, useShortcuts } from '../use-shortcuts.js';
import { ForWhom } from './for-whom.js';
import { GradeCard } from './grade-card.js';
import { keyOfJudgement } from './grade-choice.js';
import { GradingBar } from './grading-bar.js';
import { GradingOverview } from './grading-overview.js';
import type { SaveState } from './use-grading.js';

const route = getRouteApi('/prioritering/$round/beoordelen');

type SheetProps = {
  readonly round: UrgencyRoundView;
  readonly grader: Grader;
  readonly graders: readonly Grader[];
  readonly draftOwner: string;
};

const focusHeading = (card: Element | null | undefined): void =>
  card?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: false });

/** The card that keys work on: the one with the focus, else the first. */
const cardInUse = (cards: readonly Element[]): Element | undefined =>
  cards.find((card) => card.contains(document.activeElement)) ?? cards[0];

/** All items with the judgements of one owner: one by one or under each other. */
export const GradingSheet = ({ round, grader, graders, draftOwner }: SheetProps): ReactElement => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const [hasKeys, chooseKeys] = useShortcutChoice();
  const [states, setStates] = useState<ReadonlyMap<string, SaveState>>(new Map());
  const onState = useCallback(
    (slug: string, state: SaveState) => setStates((before) => new Map(before).set(slug, state)),
    [],
  );
  const { itemList: items } = round;
  const sheet = sheetOf(round, grader.organisation.id);
  const isList = search.weergave === 'lijst';
  const firstOpen = items.find(({ id, textChanged }) => !sheet.has(id) && !textChanged);
  // Where somebody starts stays where they start: the first open item moves on with every judgement.
  const [start] = useState(() => (firstOpen ?? items[0])?.slug);
  const current = items.find(({ slug }) => slug === search.onderwerp) ?? items.find(({ slug }) => slug === start);
  const index = current === undefined ? -1 : items.indexOf(current);

  const change = (next: GradingSearch): void =>
    void navigate({ search: (before: GradingSearch) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const open = (slug: string | undefined): void => {
    if (slug === undefined) return;
    if (isList) focusHeading(place.current?.querySelector(`[data-rating="${slug}"]`));
    else change({ onderwerp: slug });
  };
  const step = (by: 1 | -1): void => {
    if (!isList) {
      open(items[index + by]?.slug);
      return;
    }
    const cards = [...(place.current?.querySelectorAll('[data-rating]') ?? [])];
    const inUse = cardInUse(cards);
    focusHeading(cards[(inUse === undefined ? -1 : cards.indexOf(inUse)) + by]);
  };
  const press = (value: string): void => {
    const cards = [...(place.current?.querySelectorAll('[data-rating]') ?? [])];
    const radio = cardInUse(cards)?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
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
  const slug = current?.slug;
  const shown = useRef(slug);
  useEffect(() => {
    if (shown.current === slug) return;
    shown.current = slug;
    focusHeading(place.current?.querySelector('[data-rating]'));
  }, [slug]);

  return (
    <div className="sk-stack" ref={place}>
      <ForWhom grader={grader} graders={graders} onChoose={(namens) => change({ namens })} />
      <nav className="sk-tabs" aria-label={m.urgency_grade_view()}>
        {([undefined, 'lijst'] as const).map((view) => (
          <TextTab key={view ?? 'one'} round={round.number} view={view} isCurrent={isList === (view === 'lijst')} />
        ))}
      </nav>
      <div className="sk-stack sk-stack--wide">
        {items.map((item, at) => (
          <GradeCard
            key={item.id}
            round={round.number}
            item={item}
            place={{ n: at + 1, of: items.length }}
            grader={grader}
            current={sheet.get(item.id)}
            draftOwner={draftOwner}
            showsKeys={hasKeys}
            isShown={isList || item.slug === slug}
            onState={onState}
          />
        ))}
      </div>
      {firstOpen === undefined ? (
        <Alert kind="ok">
          <p>{m.urgency_grade_all_done({ moment: formatMoment(round.closesAt) })}</p>
          <p>
            <TextLink to="/prioritering/$round" params={{ round: String(round.number) }}>
              {m.urgency_to_round_running()}
            </TextLink>
          </p>
        </Alert>
      ) : firstOpen.slug === slug && !isList ? null : (
        <div>
          <Button onClick={() => open(firstOpen.slug)}>{m.urgency_grade_next_open()}</Button>
        </div>
      )}
      <GradingBar
        judged={sheet.size}
        of={items.length}
        {...(isList
          ? {}
          : {
              steps: {
                back: index > 0 ? () => step(-1) : undefined,
                on: index < items.length - 1 ? () => step(1) : undefined,
              },
            })}
      />
      <div className="sk-stack sk-stack--tight sk-no-print sk-for-keys">
        {hasKeys ? <p className="sk-small sk-subtle">{m.urgency_keys_grade()}</p> : null}
        <Checkbox label={m.urgency_keys_on()} checked={hasKeys} onChange={chooseKeys} />
      </div>
      <GradingOverview
        items={items}
        sheet={sheet}
        states={states}
        currentSlug={isList ? undefined : slug}
        onOpen={open}
      />
    </div>
  );
};

const TextTab = ({
  round,
  view,
  isCurrent,
}: {
  readonly round: number;
  readonly view: 'lijst' | undefined;
  readonly isCurrent: boolean;
}): ReactElement => (
  <TextLink
    className="sk-tabs__link"
    to="/prioritering/$round/beoordelen"
    params={{ round: String(round) }}
    search={({ namens }: GradingSearch) => ({
      ...(namens === undefined ? {} : { namens }),
      ...(view === undefined ? {} : { weergave: view }),
    })}
    replace
    resetScroll={false}
    aria-current={isCurrent ? 'page' : undefined}
  >
    {view === undefined ? m.urgency_grade_one_by_one() : m.urgency_grade_list()}
  </TextLink>
);
