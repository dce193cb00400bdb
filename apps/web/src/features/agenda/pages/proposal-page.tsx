import type { DraftView } from '@samenkoers/contract';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactElement, Suspense, useMemo } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { useInvalidFocus } from '../../../shared/forms/use-invalid-focus.js';
import { m } from '../../../shared/i18n/messages.js';
import { allOrganisationsQuery, useProgramme } from '../../../shared/programme/queries.js';
import { draftOwner, useSession } from '../../../shared/session/session.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { TextArea } from '../../../ui/field.js';
import { Alert, Loading, Status } from '../../../ui/message.js';
import { PageTitle } from '../../../ui/page-title.js';
import { Steps } from '../../../ui/structure.js';
import { bodyOf, valuesOf } from '../components/wizard/draft-values.js';
import { GoalsStep } from '../components/wizard/goals-step.js';
import { InvolvedStep } from '../components/wizard/involved-step.js';
import { NeedsStep } from '../components/wizard/needs-step.js';
import { WhatStep } from '../components/wizard/what-step.js';
import { itemQueries } from '../queries.js';
import { neighbour, WIZARD_STEPS, type WizardStep } from '../wizard-steps.js';

const route = getRouteApi('/voorstellen/$item');

const CheckStep = lazyPart(async () => (await import('../components/wizard/check-step.js')).CheckStep);

const STEP_WORDS: Readonly<Record<WizardStep, () => string>> = {
  wat: m.wizard_step_wat,
  doelen: m.wizard_step_doelen,
  betrokken: m.wizard_step_betrokken,
  nodig: m.wizard_step_nodig,
  borging: m.wizard_step_borging,
  controle: m.wizard_step_controle,
};

/** The proposal wizard: saved on this device with every key, on the server with every step. */
export const ProposalPage = (): ReactElement => {
  const { item } = route.useParams();
  const { stap = 'wat' } = route.useSearch();
  const { data: draft } = useSuspenseQuery(itemQueries.draft(item));
  return (
    <div className="sk-stack" key={item}>
      <PageTitle title={m.wizard_title({ title: draft.text.title })} site={m.site_name()} />
      {draft.isNextVersion ? (
        <Alert>
          <p>{m.wizard_next_version()}</p>
        </Alert>
      ) : null}
      <Steps
        label={m.wizard_steps()}
        steps={WIZARD_STEPS.map((key) => ({ key, title: STEP_WORDS[key]() }))}
        current={stap}
      />
      <Wizard draft={draft} step={stap} />
    </div>
  );
};

const Wizard = ({ draft, step }: { readonly draft: DraftView; readonly step: WizardStep }): ReactElement => {
  const item = draft.slug;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const session = useSession();
  const programme = useProgramme();
  const { data: organisations } = useSuspenseQuery(allOrganisationsQuery);
  const { data: pools } = useSuspenseQuery(itemQueries.pools);
  const initial = useMemo(() => valuesOf(draft), [draft]);
  const kept = useDraft(draftOwner(session), `proposal-${item}`, initial);
  const save = useAct('saveDraft', { params: { item }, touches: [...RECORD, ['drafts', item]] });
  const submit = useAct('submitItem', { params: { item }, touches: RECORD });
  const { values, change } = kept;
  const body = bodyOf(values, draft.revision);
  const names = namesOf(
    organisations,
    pools.pools,
    programme.goals.map(({ id, title }) => ({ id, name: title })),
  );

  const saveAnd = async (next: WizardStep | undefined): Promise<boolean> => {
    if (body === undefined) return false;
    if (kept.isKept) {
      const done = await save.submit(body);
      if (!done.ok) return false;
      kept.clear(values);
    }
    if (next !== undefined) await navigate({ to: '/voorstellen/$item', params: { item }, search: { stap: next } });
    return true;
  };
  const submitProposal = async (): Promise<void> => {
    if (!(await saveAnd(undefined)) || !(await submit.submit(undefined)).ok) return;
    announce(m.wizard_submitted());
    await navigate({ to: '/agenda/$item', params: { item } });
    // What was submitted is no draft any more; the next version is read anew.
    queryClient.removeQueries({ queryKey: ['drafts', item] });
  };
  const { form, pressed } = useInvalidFocus(save.isBusy);
  const [before, after] = [neighbour(step, -1), neighbour(step, 1)];
  const isStale = save.failure?.kind === 'refused' && save.failure.problem.code === 'stale-revision';
  const stepProps = { values, change, errorFor: (field: string) => issueFor(save, field) };

  return (
    <form
      ref={form}
      className="sk-stack"
      aria-label={STEP_WORDS[step]()}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        pressed();
        void (after === undefined ? submitProposal() : saveAnd(after));
      }}
    >
      <h2>{STEP_WORDS[step]()}</h2>
      {step === 'wat' ? <WhatStep {...stepProps} programme={programme} isNextVersion={draft.isNextVersion} /> : null}
      {step === 'doelen' ? <GoalsStep {...stepProps} programme={programme} /> : null}
      {step === 'betrokken' ? <InvolvedStep {...stepProps} organisations={organisations} /> : null}
      {step === 'nodig' ? (
        <NeedsStep {...stepProps} pools={pools.pools} firstYear={new Date().getFullYear() + 1} />
      ) : null}
      {step === 'borging' ? (
        <TextArea
          label={m.wizard_continuity()}
          description={m.wizard_continuity_about()}
          value={values.continuity}
          error={issueFor(save, 'continuity')}
          limit={limitOf(TEXT_LIMITS.longText)}
          onChange={(continuity) => change({ continuity })}
        />
      ) : null}
      {step === 'controle' ? (
        <Suspense fallback={<Loading>{m.item_loading()}</Loading>}>
          <CheckStep item={item} names={names} />
        </Suspense>
      ) : null}
      <ActFailure act={save} names={names} />
      <ActFailure act={submit} names={names} />
      {isStale ? (
        <div>
          <Button onClick={() => kept.clear()}>{m.wizard_take_theirs()}</Button>
        </div>
      ) : null}
      <div className="sk-cluster">
        <Button
          look="primary"
          type="submit"
          busyLabel={save.isBusy || submit.isBusy ? m.wizard_busy_saving() : undefined}
        >
          {after === undefined ? m.wizard_submit() : m.wizard_next()}
        </Button>
        {before === undefined ? null : <Button onClick={() => void saveAnd(before)}>{m.wizard_back()}</Button>}
        {kept.isKept ? <Button onClick={() => void saveAnd(undefined)}>{m.wizard_save()}</Button> : null}
        <ButtonLink to="/agenda/$item" params={{ item }} look="subtle">
          {m.wizard_stop()}
        </ButtonLink>
      </div>
      <div role="status">
        <Status tone={kept.isKept ? 'attention' : 'positive'} icon={kept.isKept ? 'clock' : 'check'}>
          {kept.isKept ? m.wizard_unsaved() : m.wizard_saved()}
        </Status>
      </div>
    </form>
  );
};
