import type { PositionView, SeatView } from '@samenkoers/contract';
import { ROUND_RULES, type RoundKind } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { CAPACITY_WORDS } from '../../../shared/domain/person-words.js';
import { CHANNEL_WORDS, CHOICE_WORDS, PARTICIPATION_WORDS } from '../../../shared/domain/words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { formatDate, formatMoment } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import type { Column } from '../../../ui/data-table.js';

/** Who gave a position, and how it came in. */
const spokenBy = (position: PositionView): string => {
  const { personName, capacity, channel, receivedOn, recordedByName } = position;
  if (channel !== 'web') {
    return m.position_by_channel({
      name: personName,
      channel: CHANNEL_WORDS[channel](),
      date: receivedOn === null ? '' : formatDate(receivedOn),
      recorder: recordedByName ?? '',
    });
  }
  return capacity === null ? personName : m.position_by({ name: personName, capacity: CAPACITY_WORDS[capacity]() });
};

/** The same as one text, for a spreadsheet. */
const positionText = ({ choice, extent, ratification }: PositionView): string =>
  extent === 'full' || ratification !== null
    ? CHOICE_WORDS[choice]()
    : `${CHOICE_WORDS[choice]()} (${m.position_awaits_ratification()})`;

const Position = ({ position }: { readonly position: PositionView }): ReactElement => (
  <>
    {CHOICE_WORDS[position.choice]()}
    {position.extent === 'full' ? null : (
      <span className="sk-subtle sk-small">
        <br />
        {position.ratification === null
          ? m.position_awaits_ratification()
          : m.position_ratified({
              date: formatDate(position.ratification.ratifiedOn),
              reference: position.ratification.reference,
            })}
      </span>
    )}
  </>
);

const Earlier = ({ positions }: { readonly positions: readonly PositionView[] }): ReactElement | null =>
  positions.length === 0 ? null : (
    <details>
      <summary className="sk-small">{m.position_earlier({ n: positions.length })}</summary>
      <ul className="sk-small">
        {positions.map((position) => (
          <li key={position.revision}>
            {CHOICE_WORDS[position.choice]()}, {formatMoment(position.takenAt)}, {spokenBy(position)}
            {position.text === null ? '' : `: ${position.text}`}
          </li>
        ))}
      </ul>
    </details>
  );

/** Every seat of the frozen electorate as a row; what was said earlier stays folded underneath. */
export const PositionsTable = ({
  kind,
  seats,
}: {
  readonly kind: RoundKind;
  readonly seats: readonly SeatView[];
}): ReactElement => {
  const participation: Column<SeatView> = {
    key: 'participation',
    header: m.round_col_participation(),
    cell: ({ position }) => (position?.participation ? PARTICIPATION_WORDS[position.participation]() : '–'),
  };
  const columns: readonly Column<SeatView>[] = [
    { key: 'owner', header: m.round_col_owner(), cell: ({ organisation }) => organisation.name },
    {
      key: 'position',
      header: m.round_col_position(),
      cell: ({ position, answered, earlier }) => (
        <>
          {position === null ? answered ? m.choice_hidden() : m.choice_silent() : <Position position={position} />}
          <Earlier positions={earlier} />
        </>
      ),
      value: ({ position, answered }) =>
        position === null ? (answered ? m.choice_hidden() : m.choice_silent()) : positionText(position),
    },
    ...(ROUND_RULES[kind].participation ? [participation] : []),
    {
      key: 'text',
      header: m.round_col_text(),
      cell: ({ position }) => <span className="sk-prewrap">{position?.text ?? '–'}</span>,
    },
    {
      key: 'by',
      header: m.round_col_by(),
      cell: ({ position }) =>
        position === null ? (
          '–'
        ) : (
          <>
            {spokenBy(position)}
            <br />
            <span className="sk-subtle sk-small">{formatMoment(position.takenAt)}</span>
          </>
        ),
    },
  ];
  return (
    <ExportedTable
      caption={m.round_positions_table()}
      hideCaption
      columns={columns}
      rows={seats}
      rowKey={({ organisation }) => organisation.id}
    />
  );
};
