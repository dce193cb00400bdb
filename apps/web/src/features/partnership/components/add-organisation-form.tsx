import type { Domain, OrganisationKind } from '@samenkoers/rulebook';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { DOMAIN_WORDS, ORGANISATION_KIND_WORDS, optionsOf } from '../../../shared/domain/words.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { CheckboxGroup } from '../../../ui/choices.js';
import { Select, TextField } from '../../../ui/field.js';

type Props = {
  /** The address of the organisation's own page, and its name. */
  readonly onDone: (slug: string, name: string) => void;
  readonly onCancel: () => void;
};

/** Adds an organisation to the programme, as a partner. */
export const AddOrganisationForm = ({ onDone, onCancel }: Props): ReactElement => {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OrganisationKind | ''>('');
  const [domains, setDomains] = useState<readonly Domain[]>([]);
  const [wasPressed, setPressed] = useState(false);
  const act = useAct('addOrganisation', { touches: RECORD });
  const isTooShort = name.trim().length < 2;
  const submit = async (): Promise<void> => {
    setPressed(true);
    if (isTooShort || kind === '' || domains.length === 0) return;
    const done = await act.submit({ name, kind, domains: [...domains] });
    if (done.ok) onDone(done.view.slug, name.trim());
  };
  const isKnown = act.failure?.kind === 'refused' && act.failure.problem.code === 'already-done';
  const nameError = wasPressed && isTooShort ? m.organisation_add_name_needed() : issueFor(act, 'name');
  return (
    <ActForm
      label={m.organisation_add()}
      action={m.organisation_add()}
      startsFocused
      isBusy={act.isBusy}
      failure={isKnown ? null : <ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.organisation_add_about()}</p>
      <TextField
        label={m.organisation_add_name()}
        value={name}
        error={isKnown ? m.organisation_add_exists() : nameError}
        onChange={setName}
      />
      <Select
        label={m.organisation_add_kind()}
        empty={m.organisation_add_kind_empty()}
        value={kind}
        options={optionsOf(ORGANISATION_KIND_WORDS)}
        error={wasPressed && kind === '' ? m.organisation_add_kind_needed() : issueFor(act, 'kind')}
        onChange={setKind}
      />
      <CheckboxGroup
        legend={m.organisation_add_domains()}
        values={domains}
        options={optionsOf(DOMAIN_WORDS)}
        error={wasPressed && domains.length === 0 ? m.organisation_add_domains_needed() : issueFor(act, 'domains')}
        onChange={setDomains}
      />
    </ActForm>
  );
};
