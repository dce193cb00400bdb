import type { HeldMandate, HeldRoleView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { CAPACITY_WORDS, ROLE_WORDS } from '../../../shared/domain/person-words.js';
import { EXTENT_WORDS } from '../../../shared/domain/words.js';
import { capital } from '../../../shared/format/text.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { ExampleLabel } from '../../../ui/message.js';
import { periodOf } from '../terms.js';

type Held = HeldMandate | HeldRoleView;

const isMandate = (held: Held): held is HeldMandate => 'capacity' in held;

const wordOf = (held: Held): string => (isMandate(held) ? CAPACITY_WORDS[held.capacity]() : ROLE_WORDS[held.role]());

const personColumn = (): Column<Held> => ({
  key: 'person',
  header: m.people_col_person(),
  cell: ({ personName, personFunction, isExample }) => (
    <>
      {personName}, {personFunction} {isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
    </>
  ),
});

const capacityColumn = (): Column<Held> => ({
  key: 'capacity',
  header: m.people_col_capacity(),
  cell: (held) => capital(wordOf(held)),
});

const periodColumn = (): Column<Held> => ({ key: 'period', header: m.people_col_period(), cell: periodOf });

type Props<Row extends Held> = {
  readonly caption: string;
  readonly held: readonly Row[];
  /** Opens the form that ends one; left out for who may not. */
  readonly onEnd?: ((held: Row) => void) | undefined;
  readonly endLabel?: string;
};

const endColumn = <Row extends Held>(
  onEnd: Props<Row>['onEnd'],
  label: string = m.people_end(),
): readonly Column<Row>[] =>
  onEnd === undefined
    ? []
    : [
        {
          key: 'act',
          header: m.people_col_act(),
          isForScreenOnly: true,
          cell: (held) => (
            <Button aria-label={`${label}: ${held.personName}, ${wordOf(held)}`} onClick={() => onEnd(held)}>
              {label}
            </Button>
          ),
        },
      ];

/** Mandates: who, in which capacity, how far, from when until when. */
export const MandatesTable = ({ caption, held, onEnd }: Props<HeldMandate>): ReactElement => (
  <DataTable<HeldMandate>
    caption={caption}
    hideCaption
    columns={[
      personColumn(),
      capacityColumn(),
      { key: 'extent', header: m.people_col_extent(), cell: ({ extent }) => EXTENT_WORDS[extent]() },
      periodColumn(),
      ...endColumn(onEnd),
    ]}
    rows={held}
    rowKey={({ id }) => id}
  />
);

/** Roles: who, from when until when. */
export const RolesTable = ({ caption, held, onEnd, endLabel }: Props<HeldRoleView>): ReactElement => (
  <DataTable<HeldRoleView>
    caption={caption}
    hideCaption
    columns={[personColumn(), periodColumn(), ...endColumn(onEnd, endLabel)]}
    rows={held}
    rowKey={({ id }) => id}
  />
);

/** Mandates and roles together, such as all that ended. */
export const HeldTable = ({ caption, held }: Pick<Props<Held>, 'caption' | 'held'>): ReactElement => (
  <DataTable<Held>
    caption={caption}
    hideCaption
    columns={[personColumn(), capacityColumn(), periodColumn()]}
    rows={held}
    rowKey={({ id }) => id}
  />
);
