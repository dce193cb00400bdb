import type { ItemRow } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { CheckboxGroup } from '../../../ui/choices.js';
import { Select, TextArea } from '../../../ui/field.js';
import type { Relation } from '../relations.js';

type Props = {
  readonly items: readonly ItemRow[];
  /** What is known already; what is chosen replaces it. */
  readonly relations: readonly Relation[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

const RELATED: readonly ItemRow['state'][] = ['submitted', 'onAgenda', 'inProgress', 'paused', 'completed'];

/** Says which items one can only be taken with, and which it cannot be taken together with. */
export const RelateForm = ({ items, relations, onDone, onCancel }: Props): ReactElement => {
  const [item, setItem] = useState('');
  const [requires, setRequires] = useState<readonly string[]>([]);
  const [excludes, setExcludes] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('relateItems', { touches: RECORD });
  const related = items.filter(({ state }) => RELATED.includes(state));
  const others = related.filter(({ slug }) => slug !== item).map(({ slug, title }) => ({ value: slug, label: title }));
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (item === '') return;
    if ((await act.submit({ requires: [...requires], excludes: [...excludes], reason }, { item })).ok) onDone();
  };
  const names = namesOf(items.map(({ id, slug, title }) => ({ id, slug, name: title })));
  return (
    <ActForm
      label={m.resources_relate()}
      action={m.resources_relate_save()}
      startsFocused
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.resources_relate_about()}</p>
      <Select
        label={m.resources_col_item()}
        empty={m.resources_choose_item()}
        value={item}
        options={related.map(({ slug, title }) => ({ value: slug, label: title }))}
        error={wasPressed && item === '' ? m.resources_choose_item() : undefined}
        onChange={(slug) => {
          const known = relations.find((relation) => relation.slug === slug);
          setItem(slug);
          setRequires(known?.requires.map((related) => related.slug) ?? []);
          setExcludes(known?.excludes.map((related) => related.slug) ?? []);
        }}
      />
      {item === '' ? null : (
        <>
          <CheckboxGroup
            legend={m.resources_requires()}
            values={requires}
            options={others}
            error={issueFor(act, 'requires')}
            onChange={setRequires}
          />
          <CheckboxGroup
            legend={m.resources_excludes()}
            values={excludes}
            options={others}
            error={issueFor(act, 'excludes')}
            onChange={setExcludes}
          />
        </>
      )}
      <TextArea
        label={m.resources_relate_reason()}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};
