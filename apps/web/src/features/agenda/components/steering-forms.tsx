import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { Select, TextArea, TextField } from '../../../ui/field.js';
import type { ActFormProps } from './act-form-props.js';

/** Names the administrator, of an owner, who pulls the item. */
export const LeadForm = ({ item, names, onDone, onCancel }: ActFormProps): ReactElement => {
  const [organisation, setOrganisation] = useState(item.leadOrganisation?.slug ?? '');
  const [name, setName] = useState(item.leadName ?? '');
  const act = useAct('setLead', { params: { item: item.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ organisation, name })).ok) onDone();
  };
  return (
    <ActForm
      label={m.act_set_lead()}
      action={m.act_set_lead()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <Select
        label={m.act_lead_organisation()}
        empty={m.act_lead_choose()}
        value={organisation}
        error={issueFor(act, 'organisation')}
        options={item.owners.map((owner) => ({ value: owner.slug, label: owner.name }))}
        onChange={setOrganisation}
      />
      <TextField label={m.act_lead_name()} value={name} error={issueFor(act, 'name')} onChange={setName} />
    </ActForm>
  );
};

/** Writes down what residents notice. */
export const ResultForm = ({ item, names, onDone, onCancel }: ActFormProps): ReactElement => {
  const [on, setOn] = useState(() => today(Date.now()));
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const act = useAct('addResidentResult', { params: { item: item.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ on, text, source })).ok) onDone();
  };
  return (
    <ActForm
      label={m.act_add_resident_result()}
      action={m.act_add_resident_result()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextField label={m.act_result_on()} type="date" short value={on} error={issueFor(act, 'on')} onChange={setOn} />
      <TextArea
        label={m.act_result_text()}
        value={text}
        error={issueFor(act, 'text')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setText}
      />
      <TextField label={m.act_result_source()} value={source} error={issueFor(act, 'source')} onChange={setSource} />
    </ActForm>
  );
};

/** Completes an item, telling what residents notice of it. */
export const CompleteForm = ({ item, names, onDone, onCancel }: ActFormProps): ReactElement => {
  const [resultForResidents, setResult] = useState('');
  const [source, setSource] = useState('');
  const act = useAct('completeItem', { params: { item: item.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ resultForResidents, source })).ok) onDone();
  };
  return (
    <ActForm
      label={m.act_complete()}
      action={m.act_complete()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextArea
        label={m.act_complete_result()}
        value={resultForResidents}
        error={issueFor(act, 'resultForResidents')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setResult}
      />
      <TextField label={m.act_complete_source()} value={source} error={issueFor(act, 'source')} onChange={setSource} />
    </ActForm>
  );
};

const EMPTY_PLAN = {
  whatStops: '',
  obligationsTakenOverBy: '',
  commitmentsEndOn: '',
  communication: '',
  finalDate: '',
};

/** How a running item would be wound down; needed before it can be removed. */
export const WindDownForm = ({ item, names, onDone, onCancel }: ActFormProps): ReactElement => {
  const [plan, setPlan] = useState(item.windDownPlan ?? EMPTY_PLAN);
  const act = useAct('planWindDown', { params: { item: item.slug }, touches: RECORD });
  const set = (field: keyof typeof EMPTY_PLAN) => (value: string) => setPlan({ ...plan, [field]: value });
  const submit = async (): Promise<void> => {
    if ((await act.submit(plan)).ok) onDone();
  };
  const limit = limitOf(TEXT_LIMITS.reason);
  return (
    <ActForm
      label={m.wind_down_plan()}
      action={m.wind_down_plan()}
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{m.wind_down_about()}</p>
      <TextArea
        label={m.wind_down_what_stops()}
        value={plan.whatStops}
        error={issueFor(act, 'whatStops')}
        limit={limit}
        onChange={set('whatStops')}
      />
      <TextArea
        label={m.wind_down_taken_over()}
        value={plan.obligationsTakenOverBy}
        error={issueFor(act, 'obligationsTakenOverBy')}
        limit={limit}
        onChange={set('obligationsTakenOverBy')}
      />
      <TextField
        label={m.wind_down_commitments_end()}
        type="date"
        short
        value={plan.commitmentsEndOn}
        error={issueFor(act, 'commitmentsEndOn')}
        onChange={set('commitmentsEndOn')}
      />
      <TextArea
        label={m.wind_down_communication()}
        value={plan.communication}
        error={issueFor(act, 'communication')}
        limit={limit}
        onChange={set('communication')}
      />
      <TextField
        label={m.wind_down_final_date()}
        type="date"
        short
        value={plan.finalDate}
        error={issueFor(act, 'finalDate')}
        onChange={set('finalDate')}
      />
    </ActForm>
  );
};
