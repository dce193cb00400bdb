import type { PoolView } from '@samenkoers/contract';
import type { ResourceKind } from '@samenkoers/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { optionsOf, RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { today } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { itemChoicesQuery } from '../../../shared/programme/item-choices.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Select, TextField } from '../../../ui/field.js';
import { Disclosure } from '../../../ui/structure.js';
import type { AddedLine } from '../entry-grid.js';

type Props = { readonly pools: readonly PoolView[]; readonly onAdd: (line: AddedLine) => void };

/** A line that the book does not have yet: another item, resource or year. */
export const AddLine = ({ pools, onAdd }: Props): ReactElement => {
  const { data: items } = useSuspenseQuery(itemChoicesQuery);
  const announce = useAnnounce();
  const [slug, setItem] = useState('');
  const [kind, setKind] = useState<ResourceKind>('money');
  const [poolId, setPool] = useState('');
  const [year, setYear] = useState(today(Date.now()).slice(0, 4));
  const [wasPressed, setPressed] = useState(false);
  const item = items.find((each) => each.slug === slug);
  const isYear = /^20\d\d$/.test(year);
  const add = (): void => {
    setPressed(true);
    if (item === undefined || !isYear) return;
    const pool = pools.find(({ id }) => id === poolId);
    onAdd({ item, kind, year: Number(year), poolId: pool?.id ?? null, poolName: pool?.name ?? null });
    announce(m.book_line_added({ item: item.title, year }));
    setPressed(false);
  };
  return (
    <Disclosure summary={m.book_add_line()}>
      <div className="sk-cards">
        <Select
          label={m.effort_col_item()}
          empty={m.book_choose_item()}
          value={slug}
          error={wasPressed && item === undefined ? m.book_item_missing() : undefined}
          options={items.map((each) => ({ value: each.slug, label: each.title }))}
          onChange={setItem}
        />
        <Select
          label={m.commitment_kind()}
          value={kind}
          options={optionsOf(RESOURCE_WORDS)}
          onChange={(value) => {
            setKind(value === 'staff' ? 'staff' : 'money');
            setPool('');
          }}
        />
        <Select
          label={m.commitment_pool()}
          empty={m.commitment_no_pool()}
          value={poolId}
          options={pools.filter((pool) => pool.kind === kind).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setPool}
        />
        <TextField
          label={m.commitment_year()}
          inputMode="numeric"
          value={year}
          error={wasPressed && !isYear ? m.book_year_wrong() : undefined}
          onChange={setYear}
        />
      </div>
      <div>
        <Button onClick={add}>{m.book_add_line_do()}</Button>
      </div>
    </Disclosure>
  );
};
