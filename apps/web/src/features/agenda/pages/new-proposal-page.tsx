import type { ItemKind } from '@samenkoers/rulebook';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useId } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { KIND_WORDS } from '../../../shared/domain/words.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, may, ownersOf, useSession } from '../../../shared/session/session.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { RadioGroup } from '../../../ui/choices.js';
import { Select, TextField } from '../../../ui/field.js';
import { EmptyState } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';

type Values = { readonly kind: ItemKind; readonly title: string; readonly organisation: string };

const EMPTY: Values = { kind: 'project', title: '', organisation: '' };

const KINDS: readonly (readonly [ItemKind, () => string])[] = [
  ['project', m.wizard_kind_project_text],
  ['foundation', m.wizard_kind_foundation_text],
  ['themeLine', m.wizard_kind_themeline_text],
];

/** Starts a draft on behalf of an owner. */
export const NewProposalPage = (): ReactElement => {
  const session = useSession();
  const navigate = useNavigate();
  const radios = useId();
  const { values, change, clear } = useDraft(draftOwner(session), 'new-proposal', EMPTY);
  const act = useAct('draftItem', { touches: RECORD });
  const owners = ownersOf(session.person).map(({ organisation }) => organisation);
  const organisation = values.organisation || (owners[0]?.slug ?? '');

  const submit = async (): Promise<void> => {
    const done = await act.submit({ ...values, organisation });
    if (!done.ok) return;
    clear();
    await navigate({ to: '/voorstellen/$item', params: { item: done.view.item } });
  };

  return (
    <div className="sk-stack">
      <PageTitle title={m.wizard_new_title()} site={m.site_name()}>
        <p>{m.wizard_new_about()}</p>
      </PageTitle>
      {!may(session, 'item:propose') || owners.length === 0 ? (
        <EmptyState title={m.wizard_not_for_you()} />
      ) : (
        <ActForm
          label={m.wizard_new_title()}
          action={m.wizard_new_save()}
          isBusy={act.isBusy}
          failure={<ActFailure act={act} />}
          onSubmit={() => void submit()}
        >
          <RadioGroup
            legend={m.wizard_new_kind()}
            name={radios}
            value={values.kind}
            options={KINDS.map(([value, about]) => ({ value, label: KIND_WORDS[value](), text: about() }))}
            onChange={(kind) => change({ kind })}
          />
          <TextField
            label={m.wizard_new_item_title()}
            value={values.title}
            maxLength={160}
            error={issueFor(act, 'title')}
            onChange={(title) => change({ title })}
          />
          <Select
            label={m.wizard_new_organisation()}
            value={organisation}
            error={issueFor(act, 'organisation')}
            options={owners.map(({ slug, name }) => ({ value: slug, label: name }))}
            onChange={(next) => change({ organisation: next })}
          />
        </ActForm>
      )}
    </div>
  );
};
