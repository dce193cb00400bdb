import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { itemChoicesQuery } from '../../../shared/programme/item-choices.js';
import { allOrganisationsQuery } from '../../../shared/programme/queries.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { Select, TextField } from '../../../ui/field.js';
import { bookQueries } from '../queries.js';
import type { BookFilters } from '../search.js';
import { amountError, type Line, LineFields, lineBody } from './line-fields.js';

type Props = { readonly filters: BookFilters; readonly onDone: () => void; readonly onCancel: () => void };

/** Records what is asked of an organisation for an item: which resource, which year, how much, and where that stands. */
export const AskCapacityForm = ({ filters, onDone, onCancel }: Props): ReactElement => {
  const { data: organisations } = useSuspenseQuery(allOrganisationsQuery);
  const { data: items } = useSuspenseQuery(itemChoicesQuery);
  const { data: pools } = useSuspenseQuery(bookQueries.pools);
  const announce = useAnnounce();
  const day = today(Date.now());
  const start: Line = { kind: 'money', year: String(filters.year ?? day.slice(0, 4)), amount: '', poolId: '' };
  const [item, setItem] = useState(filters.item ?? '');
  const [organisation, setOrganisation] = useState(filters.organisation ?? '');
  const [lines, setLines] = useState<readonly Line[]>([start]);
  const [on, setOn] = useState(day);
  const [source, setSource] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('askCapacity', { touches: RECORD });
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (item === '' || organisation === '' || lines.some((line) => amountError(line) !== undefined)) return;
    const done = await act.submit({ lines: lines.map(lineBody), on, source }, { item, organisation });
    if (!done.ok) return;
    announce(m.book_asked({ organisation: organisations.find(({ slug }) => slug === organisation)?.name ?? '' }));
    onDone();
  };
  const setLine = (index: number, part: Partial<Line>): void =>
    setLines(lines.map((line, each) => (each === index ? { ...line, ...part } : line)));
  return (
    <ActForm
      label={m.book_ask()}
      action={m.book_ask_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf(organisations, pools.pools)} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <Select
        label={m.effort_col_item()}
        empty={m.book_choose_item()}
        value={item}
        error={wasPressed && item === '' ? m.book_item_missing() : undefined}
        options={items.map(({ slug, title }) => ({ value: slug, label: title }))}
        onChange={setItem}
      />
      <Select
        label={m.book_col_organisation()}
        empty={m.involvement_choose()}
        value={organisation}
        error={wasPressed && organisation === '' ? m.book_organisation_missing() : undefined}
        options={organisations.map(({ slug, name, isOwner }) => ({
          value: slug,
          label: name,
          group: isOwner ? m.organisations_owners() : m.organisations_partners(),
        }))}
        onChange={setOrganisation}
      />
      <fieldset className="sk-stack">
        <legend className="sk-choices__legend">{m.book_ask_lines()}</legend>
        {lines.map((line, index) => (
          <LineFields
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place, and fields are controlled
            key={index}
            number={index + 1}
            line={line}
            pools={pools.pools}
            error={(wasPressed ? amountError(line) : undefined) ?? issueFor(act, `lines.${index}`)}
            onChange={(part) => setLine(index, part)}
            onRemove={() => setLines(lines.filter((_, each) => each !== index))}
          />
        ))}
        <div>
          <Button look="subtle" onClick={() => setLines([...lines, start])}>
            {m.commitment_add_line()}
          </Button>
        </div>
      </fieldset>
      <TextField label={m.book_ask_on()} type="date" short value={on} error={issueFor(act, 'on')} onChange={setOn} />
      <TextField
        label={m.book_ask_source()}
        description={m.book_ask_source_about()}
        value={source}
        error={issueFor(act, 'source')}
        onChange={setSource}
      />
    </ActForm>
  );
};
