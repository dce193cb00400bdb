import { type ReactElement, useRef } from 'react';
import { type Names, nameOf } from '../../../shared/domain/facts.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/choices.js';
import { moved, type OrderLine, placesOf, withTie } from './hand-order.js';

type Props = {
  readonly lines: readonly OrderLine[];
  readonly names: Names;
  readonly allowsTies: boolean;
  readonly onChange: (lines: readonly OrderLine[]) => void;
};

/** An order made by hand, with buttons and a choice of position; every move is told. The focus stays with what moved. */
export const OrderByHand = ({ lines, names, allowsTies, onChange }: Props): ReactElement => {
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const places = placesOf(lines);
  const move = (from: number, to: number): void => {
    const line = lines[from];
    if (line === undefined || to < 0 || to >= lines.length) return;
    onChange(moved(lines, from, to));
    announce(m.urgency_hand_moved({ item: nameOf(names, line.slug), position: to + 1, of: lines.length }));
  };
  return (
    <ol className="sk-hand-order" aria-label={m.urgency_hand_label()} ref={list}>
      {lines.map(({ slug, tied }, index) => {
        const item = nameOf(names, slug);
        return (
          <li key={slug} className={tied ? 'sk-hand-order__line sk-hand-order__line--tied' : 'sk-hand-order__line'}>
            <span className="sk-hand-order__name">
              <span className="sk-subtle sk-small">{m.urgency_hand_place({ place: places[index] ?? index + 1 })}</span>
              <strong>{item}</strong>
            </span>
            <span className="sk-cluster">
              <Button
                look="subtle"
                aria-label={m.urgency_hand_up({ item })}
                aria-disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                {m.urgency_hand_up_short()}
              </Button>
              <Button
                look="subtle"
                aria-label={m.urgency_hand_down({ item })}
                aria-disabled={index === lines.length - 1}
                onClick={() => move(index, index + 1)}
              >
                {m.urgency_hand_down_short()}
              </Button>
              <select
                className="utrecht-select utrecht-select--html-select sk-hand-order__to"
                aria-label={m.urgency_hand_to_item({ item })}
                value=""
                onChange={(event) => move(index, Number(event.target.value))}
              >
                <option value="">{m.urgency_hand_to()}</option>
                {lines.map((line, position) =>
                  position === index ? null : (
                    <option key={line.slug} value={position}>
                      {position + 1}
                    </option>
                  ),
                )}
              </select>
              {allowsTies && index > 0 ? (
                <Checkbox
                  label={m.urgency_hand_tie()}
                  checked={tied}
                  onChange={(next) => onChange(withTie(lines, index, next))}
                />
              ) : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
