import type { ItemOutcome, PackageInput, PackageStatus, PackageWalk, Supposition } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { levelWord } from '../../../shared/domain/grade-words.js';
import { ExportedTable } from '../../../shared/export/exported-table.js';
import { m } from '../../../shared/i18n/messages.js';
import { TextLink } from '../../../ui/button.js';
import type { Column } from '../../../ui/data-table.js';
import type { IconName } from '../../../ui/icon.js';
import { Status, type Tone } from '../../../ui/message.js';
import { type Naming, needsText } from '../naming.js';
import { outcomeSentence, shortages } from '../sentences.js';

const STATUS_LOOKS: Readonly<Record<PackageStatus, readonly [Tone, IconName, () => string]>> = {
  taken: ['positive', 'check', m.package_word_taken],
  short: ['attention', 'dash', m.package_word_short],
  neverFits: ['negative', 'cross', m.package_word_never_fits],
  needUnknown: ['attention', 'question', m.package_word_unknown],
  belowFloor: ['neutral', 'dash', m.package_word_below_floor],
  unranked: ['neutral', 'question', m.package_word_unranked],
  notEligible: ['neutral', 'cross', m.package_word_not_eligible],
  waitsFor: ['neutral', 'clock', m.package_word_waits_for],
  excludedBy: ['neutral', 'cross', m.package_word_excluded_by],
  dropped: ['neutral', 'dash', m.package_word_dropped],
  overShare: ['attention', 'warning', m.package_word_over_share],
  tied: ['attention', 'people', m.package_word_tied],
};

/** What a what-if lets somebody do with an item. */
export type Supposing = {
  readonly whatIf: Supposition;
  readonly onPin: (id: string) => void;
  readonly onDrop: (id: string) => void;
};

type Props = {
  readonly title: string;
  readonly input: PackageInput;
  readonly walk: PackageWalk;
  readonly naming: Naming;
  /** Against the record, when something is supposed. */
  readonly comesIn?: readonly string[];
  readonly goesOut?: readonly string[];
  readonly mayEstimate?: boolean;
  readonly supposing?: Supposing | undefined;
};

const Outcome = ({
  outcome,
  props: { naming, comesIn = [], goesOut = [], mayEstimate = false },
}: {
  readonly outcome: ItemOutcome;
  readonly props: Props;
}): ReactElement => {
  const [tone, icon, word] = STATUS_LOOKS[outcome.status];
  return (
    <span className="sk-outcome">
      <span className="sk-cluster">
        <Status tone={tone} icon={icon}>
          {word()}
        </Status>
        {comesIn.includes(outcome.itemId) ? (
          <Status tone="positive" icon="plus">
            {m.package_comes_in()}
          </Status>
        ) : null}
        {goesOut.includes(outcome.itemId) ? (
          <Status tone="negative" icon="arrow">
            {m.package_goes_out()}
          </Status>
        ) : null}
      </span>
      {outcome.status === 'taken' ? null : <span className="sk-small">{outcomeSentence(outcome, naming)}</span>}
      {outcome.status === 'needUnknown' && mayEstimate ? (
        <TextLink to="/middelen" search={{ item: naming.itemOf(outcome.itemId)?.slug ?? '' }} className="sk-small">
          {m.package_estimate_link()}
        </TextLink>
      ) : null}
    </span>
  );
};

const placeText = ({ place }: ItemOutcome, walk: PackageWalk): string => {
  if (place === null) return '–';
  return walk.items.filter((other) => other.place === place).length > 1
    ? m.package_place_shared({ place })
    : String(place);
};

const columnsOf = (props: Props): readonly Column<ItemOutcome>[] => {
  const { input, walk, naming, supposing } = props;
  const needsById = new Map(input.items.map(({ itemId, needs }) => [itemId, needs]));
  const needsOf = ({ itemId }: ItemOutcome): readonly string[] =>
    needsText(needsById.get(itemId) ?? [], naming, m.unknown());
  const base: readonly Column<ItemOutcome>[] = [
    {
      key: 'item',
      header: m.package_col_item(),
      cell: ({ itemId }) => (
        <TextLink to="/agenda/$item" params={{ item: naming.itemOf(itemId)?.slug ?? '' }} className="sk-package__item">
          {naming.item(itemId)}
        </TextLink>
      ),
    },
    {
      key: 'place',
      header: m.package_col_place(),
      cell: (outcome) => (
        <span className="sk-outcome">
          <span>{placeText(outcome, walk)}</span>
          <span className="sk-small">{naming.withinPlace(outcome.itemId)}</span>
        </span>
      ),
      value: (outcome) => [placeText(outcome, walk), naming.withinPlace(outcome.itemId) ?? []].flat().join('. '),
    },
    { key: 'level', header: m.package_col_level(), cell: ({ level }) => (level === null ? '–' : levelWord(level)) },
    {
      key: 'needs',
      header: m.package_col_needs(),
      cell: (outcome) => {
        const lines = needsOf(outcome);
        return lines.length === 0 ? (
          '–'
        ) : (
          <ul className="sk-plain-list sk-small sk-package__needs">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        );
      },
      value: (outcome) => needsOf(outcome).join('; '),
    },
    {
      key: 'outcome',
      header: m.package_col_outcome(),
      cell: (outcome) => <Outcome outcome={outcome} props={props} />,
      value: (outcome) => outcomeSentence(outcome, naming),
    },
  ];
  return supposing === undefined ? base : [...base, supposingColumn(supposing, naming)];
};

const supposingColumn = ({ whatIf, onPin, onDrop }: Supposing, naming: Naming): Column<ItemOutcome> => ({
  key: 'suppose',
  header: m.package_col_suppose(),
  isForScreenOnly: true,
  cell: ({ itemId }) => {
    const [isPinned, isDropped] = [whatIf.pinned.includes(itemId), whatIf.dropped.includes(itemId)];
    const item = naming.item(itemId);
    const [pin, drop] = [
      isPinned ? m.package_unpin() : m.package_pin(),
      isDropped ? m.package_undrop() : m.package_drop(),
    ];
    return (
      <span className="sk-suppose">
        <button type="button" className="sk-text-button" aria-label={`${pin}: ${item}`} onClick={() => onPin(itemId)}>
          {pin}
        </button>
        <button type="button" className="sk-text-button" aria-label={`${drop}: ${item}`} onClick={() => onDrop(itemId)}>
          {drop}
        </button>
      </span>
    );
  },
});

const cutSentence = ({ cutLine }: PackageWalk, naming: Naming): string =>
  cutLine.firstSkipped === null || cutLine.firstSkipped.resources.length === 0
    ? m.package_cut_plain()
    : m.package_cut({
        item: naming.item(cutLine.firstSkipped.itemId),
        list: shortages(cutLine.firstSkipped.resources, naming),
      });

/** The ranking from top to bottom with what fits, what does not and why, and the line where the package ends. */
export const PackageList = (props: Props): ReactElement => {
  const { title, walk, naming } = props;
  const { afterItemId } = walk.cutLine;
  const isLast = walk.items.at(-1)?.itemId === afterItemId;
  return (
    <div className="sk-stack sk-stack--tight">
      {afterItemId === null ? <p className="sk-cut">{cutSentence(walk, naming)}</p> : null}
      <ExportedTable
        caption={title}
        hideCaption
        columns={columnsOf(props)}
        rows={walk.items}
        rowKey={({ itemId }) => itemId}
        lineAfter={({ itemId }) =>
          itemId === afterItemId && !isLast ? <span className="sk-cut">{cutSentence(walk, naming)}</span> : null
        }
      />
    </div>
  );
};
