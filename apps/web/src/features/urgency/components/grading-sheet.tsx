import type { UrgencyRoundView } from '@samenkoers/contract';
import { type ReactElement, useCallback, useState } from 'react';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button, TextLink } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/choices.js';
import { Alert } from '../../../ui/message.js';
import { type Grader, sheetOf } from '../round-facts.js';
import type { GradingSearch } from '../search.js';
import { useShortcutChoice } from '../use-shortcuts.js';
import { ForWhom } from './for-whom.js';
import { GradeCard } from './grade-card.js';
import { GradingBar } from './grading-bar.js';
import { GradingOverview } from './grading-overview.js';
import type { SaveState } from './use-grading.js';
import { useWalk } from './use-walk.js';

type SheetProps = {
  readonly round: UrgencyRoundView;
  readonly grader: Grader;
  readonly graders: readonly Grader[];
  readonly draftOwner: string;
};

/** All items with the judgements of one owner: one by one or under each other. */
export const GradingSheet = ({ round, grader, graders, draftOwner }: SheetProps): ReactElement => {
  const [hasKeys, chooseKeys] = useShortcutChoice();
  const [states, setStates] = useState<ReadonlyMap<string, SaveState>>(new Map());
  const onState = useCallback(
    (slug: string, state: SaveState) => setStates((before) => new Map(before).set(slug, state)),
    [],
  );
  const { itemList: items } = round;
  const sheet = sheetOf(round, grader.organisation.id);
  const firstOpen = items.find(({ id, textChanged }) => !sheet.has(id) && !textChanged)?.slug;
  const walk = useWalk({ items, first: firstOpen ?? items[0]?.slug, hasKeys });
  const { isList, slug } = walk;

  return (
    <div className="sk-stack" ref={walk.place}>
      <ForWhom grader={grader} graders={graders} onChoose={(namens) => walk.change({ namens })} />
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
      {firstOpen === slug && !isList ? null : <WhatIsLeft round={round} firstOpen={firstOpen} onOpen={walk.open} />}
      <GradingBar
        judged={sheet.size}
        of={items.length}
        {...(isList ? {} : { steps: { back: walk.back, on: walk.on } })}
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
        onOpen={walk.open}
      />
    </div>
  );
};

type LeftProps = {
  readonly round: UrgencyRoundView;
  readonly firstOpen: string | undefined;
  readonly onOpen: (slug: string) => void;
};

/** The way to the first item still open, or that all is done and until when it can be changed. */
const WhatIsLeft = ({ round, firstOpen, onOpen }: LeftProps): ReactElement =>
  firstOpen === undefined ? (
    <Alert kind="ok">
      <p>{m.urgency_grade_all_done({ moment: formatMoment(round.closesAt) })}</p>
      <p>
        <TextLink to="/prioritering/$round" params={{ round: String(round.number) }}>
          {m.urgency_to_this_round()}
        </TextLink>
      </p>
    </Alert>
  ) : (
    <div>
      <Button onClick={() => onOpen(firstOpen)}>{m.urgency_grade_next_open()}</Button>
    </div>
  );

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
