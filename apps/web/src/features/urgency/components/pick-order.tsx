import type { ReactElement } from 'react';
import { type Names, nameOf } from '../../../shared/domain/facts.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { linesOf, type OrderLine } from './hand-order.js';
import { OrderByHand } from './order-by-hand.js';

type Props = {
  readonly slugs: readonly string[];
  readonly names: Names;
  /** What was put in order so far. */
  readonly picked: readonly OrderLine[];
  readonly error: string | undefined;
  readonly onChange: (picked: readonly OrderLine[]) => void;
};

/** Equal items put in order one by one, so that nobody signs an order that nobody chose. */
export const PickOrder = ({ slugs, names, picked, error, onChange }: Props): ReactElement => {
  const announce = useAnnounce();
  const left = slugs.filter((slug) => !picked.some((line) => line.slug === slug));
  const position = picked.length + 1;
  const pick = (slug: string): void => {
    // The last one left has only one place to go.
    const rest = left.length === 2 ? left.filter((each) => each !== slug) : [];
    onChange([...picked, ...linesOf([slug, ...rest].map((each) => [each]))]);
    announce(m.urgency_pick_done({ item: nameOf(names, slug), position }));
  };
  return (
    <div className="sk-stack sk-stack--tight">
      {picked.length === 0 ? null : <OrderByHand lines={picked} names={names} allowsTies={false} onChange={onChange} />}
      {left.length === 0 ? null : (
        <fieldset className="sk-stack sk-stack--tight">
          <legend>{m.urgency_pick_left({ position })}</legend>
          {error === undefined ? null : (
            <p className="sk-cell-field__error" role="alert">
              {error}
            </p>
          )}
          <ul className="sk-plain-list sk-stack sk-stack--tight">
            {left.map((slug) => {
              const item = nameOf(names, slug);
              return (
                <li key={slug} className="sk-hand-order__line">
                  <strong className="sk-hand-order__name">{item}</strong>
                  <Button look="subtle" aria-label={m.urgency_pick_item({ item, position })} onClick={() => pick(slug)}>
                    {m.urgency_pick({ position })}
                  </Button>
                </li>
              );
            })}
          </ul>
        </fieldset>
      )}
    </div>
  );
};
