import type { UrgencyOrderView, UrgencyRoundView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { can } from '../../../shared/domain/abilities.js';
import { listed, nameOf } from '../../../shared/domain/facts.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatDate, formatMoment } from '../../../shared/format/dates.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Disclosure, Section } from '../../../ui/structure.js';
import { roundNames } from '../round-facts.js';
import { boardTies } from '../shared-places.js';
import { SharedPlaces } from './shared-places.js';

const BreakTieForm = lazyPart(async () => (await import('./break-tie-form.js')).BreakTieForm);
const AdoptOrderForm = lazyPart(async () => (await import('./adopt-order-form.js')).AdoptOrderForm);

type Props = { readonly round: UrgencyRoundView; readonly order: UrgencyOrderView; readonly draftOwner: string };

/** What follows from the grades beside what the board adopted, with every move and its reason. */
export const OrderSection = ({ round, order, draftOwner }: Props): ReactElement => {
  const announce = useAnnounce();
  const names = roundNames(round);
  const ties = boardTies(order);
  const done = (close: () => void) => () => {
    announce(m.run_done());
    close();
  };
  return (
    <Section id="order" title={m.urgency_order_title()}>
      {order.adopted === null ? <p>{m.urgency_order_not_adopted()}</p> : <Adopted order={order.adopted} />}
      {order.adopted === null ? null : <OrderTable round={round} order={order} adopted={order.adopted} />}
      <SharedPlaces round={round} order={order} />
      {order.tieBreaks.length === 0 ? null : (
        <div className="sk-stack sk-stack--tight">
          <h3>{m.urgency_tie_title()}</h3>
          <ul>
            {order.tieBreaks.map(({ number, groups, decidedBy, decidedOn, reason }) => (
              <li key={number}>
                {m.urgency_tie_by({
                  list: groups
                    .flat()
                    .map((id) => nameOf(names, id))
                    .join(' → '),
                  body: decidedBy,
                  date: formatDate(decidedOn),
                  reason,
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {order.earlierAdopted.length === 0 ? null : (
        <Disclosure summary={m.urgency_order_earlier({ n: order.earlierAdopted.length })}>
          {order.earlierAdopted.map((each) => (
            <div key={each.number}>
              <Provenance order={each} />
              <p>{groupsInWords(each.groups, (id) => nameOf(names, id))}</p>
              {each.reason === '' ? null : <p>{each.reason}</p>}
            </div>
          ))}
        </Disclosure>
      )}
      <div className="sk-cluster sk-no-print">
        {can(round.can, 'adopt-order') ? (
          <Reveal action={m.urgency_adopt_action()}>
            {(close) => (
              <AdoptOrderForm
                round={round}
                order={order}
                draftOwner={draftOwner}
                onDone={done(close)}
                onCancel={close}
              />
            )}
          </Reveal>
        ) : null}
        {can(round.can, 'break-tie') && ties.length > 0 ? (
          <Reveal
            action={ties.some(({ decided }) => decided === undefined) ? m.urgency_tie_action() : m.urgency_tie_again()}
          >
            {(close) => <BreakTieForm round={round} ties={ties} onDone={done(close)} onCancel={close} />}
          </Reveal>
        ) : null}
      </div>
    </Section>
  );
};

const groupsInWords = (groups: readonly (readonly string[])[], name: (id: string) => string): string =>
  groups.map((group) => listed(group.map(name))).join(' → ');

type AdoptedOrder = NonNullable<UrgencyOrderView['adopted']>;
type Recorded = Pick<AdoptedOrder, 'decidedBy' | 'decidedOn' | 'recordedByName' | 'recordedAt'>;

const Provenance = ({ order: { decidedBy, decidedOn, recordedByName, recordedAt } }: { readonly order: Recorded }) => (
  <p>
    {m.urgency_order_adopted_by({
      body: decidedBy,
      date: formatDate(decidedOn),
      name: recordedByName,
      moment: formatMoment(recordedAt),
    })}
  </p>
);

const Adopted = ({ order }: { readonly order: AdoptedOrder }): ReactElement => (
  <div className="sk-stack sk-stack--tight">
    <p className="sk-lead">
      {order.deviates ? m.urgency_order_deviates({ reason: order.reason }) : m.urgency_order_same()}
    </p>
    <Provenance order={order} />
  </div>
);

type TableProps = {
  readonly round: UrgencyRoundView;
  readonly order: UrgencyOrderView;
  readonly adopted: AdoptedOrder;
};

/** Both orders side by side, in the adopted one. */
const OrderTable = ({ round, order, adopted }: TableProps): ReactElement => {
  const names = roundNames(round);
  const proposedPlace = new Map(order.proposed.flatMap(({ place, itemIds }) => itemIds.map((id) => [id, place])));
  let before = 0;
  const rows = adopted.groups.flatMap((group) => {
    const place = before + 1;
    before += group.length;
    return group.map((id) => ({ id, place, move: adopted.moves.find(({ itemId }) => itemId === id) }));
  });
  return (
    <ExportedTable
      caption={m.urgency_order_caption({ title: round.title })}
      hideCaption
      wideFirst
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'item', header: m.urgency_column_item(), cell: ({ id }) => nameOf(names, id) },
        { key: 'adopted', header: m.urgency_order_adopted(), numeric: true, cell: ({ place }) => place },
        {
          key: 'proposed',
          header: m.urgency_order_proposed(),
          numeric: true,
          cell: ({ id }) => proposedPlace.get(id) ?? '–',
        },
        {
          key: 'move',
          header: m.urgency_order_move(),
          cell: ({ move }) => {
            if (move === undefined) return m.urgency_order_no_move();
            const places = { from: move.from, to: move.to };
            return move.direction === 'up' ? m.urgency_order_move_up(places) : m.urgency_order_move_down(places);
          },
        },
      ]}
    />
  );
};
