import type { PackageFacts, ScenarioView } from '@samenkoers/contract';
import type { Supposition } from '@samenkoers/rulebook';
import { type ReactElement, Suspense } from 'react';
import { useAct } from '../../../shared/api-client/use-act.js';
import { formatMoment } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm, Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, useSession } from '../../../shared/session/session.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button, TextLink } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/choices.js';
import { TextArea, TextField } from '../../../ui/field.js';
import { EmptyState, Loading } from '../../../ui/message.js';
import { namingOf } from '../naming.js';
import type { PackageSearch } from '../search.js';
import { isSupposed, requestOf, searchOf } from '../what-if.js';

const CompareScenarios = lazyPart(async () => (await import('./compare-scenarios.js')).CompareScenarios);

const MOST = 4;

type Props = {
  readonly facts: PackageFacts;
  readonly scenarios: readonly ScenarioView[];
  readonly whatIf: Supposition;
  readonly compared: readonly string[];
  readonly mayKeep: boolean;
  readonly onCompare: (ids: readonly string[]) => void;
};

/** What-ifs kept by name: open one, compare some, remove your own. */
export const Scenarios = ({ facts, scenarios, whatIf, compared, mayKeep, onCompare }: Props): ReactElement => {
  const announce = useAnnounce();
  const chosen = scenarios.filter(({ id }) => compared.includes(id));
  const toggle = (id: string, isIn: boolean): void =>
    onCompare(isIn ? [...compared, id].slice(-MOST) : compared.filter((each) => each !== id));
  return (
    <div className="sk-stack">
      {mayKeep && isSupposed(whatIf) ? (
        <Reveal action={m.package_keep()}>
          {(close) => (
            <KeepForm
              round={facts.urgencyRound}
              whatIf={whatIf}
              onCancel={close}
              onDone={() => {
                announce(m.package_kept());
                close();
              }}
            />
          )}
        </Reveal>
      ) : null}
      {scenarios.length === 0 ? (
        <EmptyState title={m.package_scenarios_none()}>
          <p>{mayKeep ? m.package_scenarios_how() : m.package_scenarios_none_text()}</p>
        </EmptyState>
      ) : (
        <>
          <p className="sk-small sk-subtle">{m.package_scenarios_about({ most: MOST })}</p>
          <ul className="sk-plain-list sk-stack sk-stack--tight">
            {scenarios.map((scenario) => (
              <li key={scenario.id} className="sk-card">
                <Scenario
                  scenario={scenario}
                  facts={facts}
                  isCompared={compared.includes(scenario.id)}
                  onCompare={(isIn) => toggle(scenario.id, isIn)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {chosen.length >= 2 ? (
        <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>
          <CompareScenarios facts={facts} scenarios={chosen} naming={namingOf(facts.names)} />
        </Suspense>
      ) : null}
    </div>
  );
};

type ScenarioProps = {
  readonly scenario: ScenarioView;
  readonly facts: PackageFacts;
  readonly isCompared: boolean;
  readonly onCompare: (isIn: boolean) => void;
};

const Scenario = ({ scenario, facts, isCompared, onCompare }: ScenarioProps): ReactElement => {
  const { id, name, note, createdByName, createdAt, isOwn } = scenario;
  const announce = useAnnounce();
  const remove = useAct('removeScenario', { params: { scenario: id }, touches: [['packages', 'scenarios']] });
  const open: PackageSearch = { ...searchOf(scenario.whatIf, facts.names), scenario: id };
  return (
    <div className="sk-stack sk-stack--tight">
      <div className="sk-cluster sk-cluster--apart">
        <TextLink to="/prioritering/$round/pakket" params={{ round: String(facts.urgencyRound) }} search={open}>
          {name}
        </TextLink>
        <span className="sk-cluster sk-no-print">
          <Checkbox label={m.package_compare({ name })} checked={isCompared} onChange={onCompare} />
          {isOwn ? (
            <Button
              look="subtle"
              aria-label={m.package_remove_of({ name })}
              busyLabel={remove.isBusy ? m.busy() : undefined}
              onClick={() =>
                void remove.submit(undefined).then((done) => {
                  if (done.ok) announce(m.package_removed({ name }));
                })
              }
            >
              {m.package_remove()}
            </Button>
          ) : null}
        </span>
      </div>
      {note === '' ? null : <p className="sk-prewrap">{note}</p>}
      <p className="sk-small sk-subtle">
        {m.package_scenario_by({ name: createdByName, moment: formatMoment(createdAt) })}
      </p>
      <ActFailure act={remove} />
    </div>
  );
};

type KeepProps = {
  readonly round: number;
  readonly whatIf: Supposition;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

const KeepForm = ({ round, whatIf, onDone, onCancel }: KeepProps): ReactElement => {
  const session = useSession();
  const { values, change, clear } = useDraft(draftOwner(session), `scenario-${round}`, { name: '', note: '' });
  const { name, note } = values;
  const act = useAct('keepScenario', { params: { round }, touches: [['packages', 'scenarios']] });
  const isTaken = act.failure?.kind === 'refused' && act.failure.problem.code === 'already-done';
  const submit = async (): Promise<void> => {
    if (!(await act.submit({ name, note, whatIf: requestOf(whatIf) })).ok) return;
    clear(values);
    onDone();
  };
  return (
    <ActForm
      label={m.package_keep()}
      action={m.package_keep_save()}
      startsFocused
      isBusy={act.isBusy}
      failure={isTaken ? null : <ActFailure act={act} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextField
        label={m.package_keep_name()}
        description={m.package_keep_name_about()}
        value={name}
        error={isTaken ? m.package_keep_name_taken() : issueFor(act, 'name')}
        onChange={(text) => {
          act.reset();
          change({ name: text });
        }}
      />
      <TextArea
        label={m.package_keep_note()}
        optional={m.optional()}
        value={note}
        error={issueFor(act, 'note')}
        limit={limitOf(TEXT_LIMITS.summary)}
        onChange={(text) => change({ note: text })}
      />
    </ActForm>
  );
};
