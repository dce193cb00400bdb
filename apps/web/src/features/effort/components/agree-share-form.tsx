import type { ResourceKind } from '@samenkoers/rulebook';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { optionsOf, RESOURCE_WORDS } from '../../../shared/domain/words.js';
import { today } from '../../../shared/format/dates.js';
import { parseBasisPoints } from '../../../shared/format/percent.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { itemChoicesQuery } from '../../../shared/programme/item-choices.js';
import { allOrganisationsQuery } from '../../../shared/programme/queries.js';
import { Checkbox } from '../../../ui/choices.js';
import { Select, TextField } from '../../../ui/field.js';

type Props = { readonly onDone: () => void; readonly onCancel: () => void };

/** Records which fixed part an owner that is not a municipality takes, from a day on; or that it takes none any more. */
export const AgreeShareForm = ({ onDone, onCancel }: Props): ReactElement => {
  const { data: organisations } = useSuspenseQuery(allOrganisationsQuery);
  const { data: items } = useSuspenseQuery(itemChoicesQuery);
  const [organisation, setOrganisation] = useState('');
  const [kind, setKind] = useState<ResourceKind>('money');
  const [item, setItem] = useState('');
  const [share, setShare] = useState('');
  const [isEnded, setEnded] = useState(false);
  const [from, setFrom] = useState(today(Date.now()));
  const [source, setSource] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('agreeShare', { touches: RECORD });
  const basisPoints = isEnded ? null : parseBasisPoints(share);
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (organisation === '' || basisPoints === undefined) return;
    const body = { item: item === '' ? null : item, kind, from, basisPoints, source };
    if ((await act.submit(body, { organisation })).ok) onDone();
  };
  const owners = organisations.filter(({ isOwner, kind: each }) => isOwner && each !== 'municipality');
  return (
    <ActForm
      label={m.effort_share_agree()}
      action={m.effort_share_save()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={namesOf(organisations)} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <Select
        label={m.effort_col_owner()}
        empty={m.effort_share_choose_owner()}
        value={organisation}
        error={wasPressed && organisation === '' ? m.effort_share_owner_missing() : undefined}
        options={owners.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={setOrganisation}
      />
      <Select
        label={m.effort_share_col_kind()}
        value={kind}
        options={optionsOf(RESOURCE_WORDS)}
        onChange={(value) => setKind(value === 'staff' ? 'staff' : 'money')}
      />
      <Select
        label={m.effort_share_col_item()}
        empty={m.effort_share_all_items()}
        value={item}
        options={items.map(({ slug, title }) => ({ value: slug, label: title }))}
        onChange={setItem}
      />
      <Checkbox label={m.effort_share_end()} checked={isEnded} onChange={setEnded} />
      {isEnded ? null : (
        <TextField
          label={m.effort_share_percent()}
          description={m.effort_share_percent_about()}
          short
          inputMode="decimal"
          value={share}
          error={
            wasPressed && basisPoints === undefined ? m.effort_share_percent_wrong() : issueFor(act, 'basisPoints')
          }
          onChange={setShare}
        />
      )}
      <TextField
        label={m.effort_share_col_from()}
        type="date"
        short
        value={from}
        error={issueFor(act, 'from')}
        onChange={setFrom}
      />
      <TextField
        label={m.effort_share_where()}
        description={m.effort_share_where_about()}
        value={source}
        error={issueFor(act, 'source')}
        onChange={setSource}
      />
    </ActForm>
  );
};
