import type { UrgencyResultView, UrgencyRoundView } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ItemSlide } from '../components/item-slide.js';
import { OverviewSlide } from '../components/overview-slide.js';
import { urgencyQueries } from '../queries.js';
import { useShortcuts } from '../use-shortcuts.js';

const route = getRouteApi('/prioritering/$round/presenteren');

/** The ranking in a meeting room: item by item, hidden, shown, discussed; the whole list at the end. */
export const PresentationPage = (): ReactElement => {
  const { round: number } = route.useParams();
  const navigate = route.useNavigate();
  const { data: round } = useSuspenseQuery(urgencyQueries.detail(Number(number)));
  const leave = (): void => void navigate({ to: '/prioritering/$round', params: { round: number } });
  const { result } = round;
  return (
    <div className="sk-present">
      <div className="sk-present__head">
        <PageTitle title={m.urgency_present_title({ title: round.title })} site={m.site_name()} />
        <Button look="subtle" onClick={leave}>
          {m.urgency_present_leave()}
        </Button>
      </div>
      {result === null ? (
        <p className="sk-present__lead">
          {round.hidden
            ? m.urgency_present_hidden({ moment: formatMoment(round.closesAt) })
            : m.urgency_present_nothing()}
        </p>
      ) : (
        <Slides round={round} result={result} onLeave={leave} />
      )}
    </div>
  );
};

type SlidesProps = {
  readonly round: UrgencyRoundView;
  readonly result: UrgencyResultView;
  readonly onLeave: () => void;
};

/** How far a slide has been opened: 0 hidden, then one more step with every press. */
type Steps = ReadonlyMap<number, number>;

const Slides = ({ round, result, onLeave }: SlidesProps): ReactElement => {
  const { dia } = route.useSearch();
  const navigate = route.useNavigate();
  const [steps, setSteps] = useState<Steps>(new Map());
  const place = useRef<HTMLDivElement>(null);
  const count = round.itemList.length + 1;
  const at = Math.min(dia ?? 1, count);
  const item = round.itemList[at - 1];
  const step = steps.get(at) ?? 0;
  const last = item === undefined ? result.ranked.length : 2;

  const go = (to: number): void => {
    if (to < 1 || to > count) return;
    void navigate({ search: { dia: to }, replace: true, resetScroll: false });
  };
  const setStep = (next: number): void => setSteps(new Map(steps).set(at, Math.min(Math.max(next, 0), last)));
  useShortcuts(true, [
    ['ArrowRight', () => go(at + 1)],
    ['ArrowLeft', () => go(at - 1)],
    ['PageDown', () => go(at + 1)],
    ['PageUp', () => go(at - 1)],
    ['d', () => setStep(step + 1)],
    ['Escape', onLeave],
  ]);
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    place.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [at]);

  return (
    <div className="sk-present__body" ref={place}>
      {item === undefined ? (
        <OverviewSlide round={round} result={result} shown={step} onShow={setStep} />
      ) : (
        <ItemSlide key={item.id} round={round} result={result} item={item} n={at} step={step} onStep={setStep} />
      )}
      <div className="sk-present__foot">
        <Button aria-disabled={at === 1} onClick={() => go(at - 1)}>
          {m.urgency_present_previous()}
        </Button>
        <span className="sk-number">
          {at} / {count}
        </span>
        <Button aria-disabled={at === count} onClick={() => go(at + 1)}>
          {m.urgency_present_next()}
        </Button>
        <Button look="subtle" onClick={() => go(count)}>
          {m.urgency_present_overview()}
        </Button>
        <span className="sk-small sk-subtle">{m.urgency_present_keys()}</span>
      </div>
    </div>
  );
};
