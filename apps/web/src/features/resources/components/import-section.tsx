import type { ImportPreview, ImportTable, NeedRow, PoolView } from '@samenkoers/contract';
import { type ReactElement, Suspense, useId, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { READ_SENTENCES } from '../../../shared/export/read-sentence.js';
import { readTable } from '../../../shared/export/read-table.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { RadioGroup } from '../../../ui/choices.js';
import { Alert, Loading } from '../../../ui/message.js';
import { IMPORT_KINDS, templateOf } from '../templates.js';

const PreviewTable = lazyPart(async () => (await import('./import-preview.js')).ImportPreviewTable);

const KIND_WORDS: Readonly<Record<ImportTable['kind'], () => string>> = {
  pools: m.resources_import_pools,
  needs: m.resources_import_needs,
};
const FORMATS = ['csv', 'ods', 'xlsx'] as const;

type Props = { readonly pools: readonly PoolView[]; readonly needs: readonly NeedRow[]; readonly now: number };

type Chosen = { readonly name: string; readonly table: ImportTable };
type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly sentence: string }
  | { readonly kind: 'shown'; readonly chosen: Chosen; readonly preview: ImportPreview }
  | { readonly kind: 'imported'; readonly added: number; readonly changed: number; readonly same: number };

/** Pools and needs from a file: every wrong cell is shown before anything is saved. */
export const ImportSection = ({ pools, needs, now }: Props): ReactElement => {
  const id = useId();
  const [kind, setKind] = useState<ImportTable['kind']>('pools');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const preview = useAct('previewImport', { touches: [] });
  const apply = useAct('applyImport', { touches: RECORD });

  const look = async (chosen: Chosen): Promise<void> => {
    apply.reset();
    const answer = await preview.submit(chosen.table);
    setState(answer.ok ? { kind: 'shown', chosen, preview: answer.view } : { kind: 'idle' });
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setState({ kind: 'reading', name: file.name });
    const read = await readTable(file);
    if (!read.ok) return setState({ kind: 'unreadable', sentence: READ_SENTENCES[read.error]() });
    await look({ name: file.name, table: { kind, rows: read.rows } });
  };
  const save = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const { saveTable } = await import('../../../shared/export/save-table.js');
    const year = Number(today(now).slice(0, 4)) + 1;
    await saveTable(
      templateOf(kind, { pools, needs, year }),
      m.resources_template_of({ kind: KIND_WORDS[kind]() }),
      format,
      now,
    );
  };
  const importNow = async (shown: Extract<State, { readonly kind: 'shown' }>): Promise<void> => {
    const { fingerprint } = shown.preview;
    if (fingerprint === null) return;
    const done = await apply.submit({ ...shown.chosen.table, fingerprint });
    if (done.ok) setState({ kind: 'imported', ...done.view });
  };

  return (
    <div className="sk-stack">
      <RadioGroup
        legend={m.resources_import_kind()}
        name="import-kind"
        value={kind}
        options={IMPORT_KINDS.map((value) => ({ value, label: KIND_WORDS[value]() }))}
        onChange={(next) => {
          setKind(next);
          setState({ kind: 'idle' });
        }}
      />
      <div className="sk-cluster">
        <span>{m.resources_template()}</span>
        {FORMATS.map((format) => (
          <button key={format} type="button" className="sk-text-button" onClick={() => void save(format)}>
            {format.toUpperCase()}
          </button>
        ))}
      </div>
      <div className="sk-field">
        <label className="sk-field__label" htmlFor={id}>
          {m.resources_file()}
        </label>
        <div className="sk-field__description" id={`${id}-about`}>
          {m.resources_file_about()}
        </div>
        <input
          id={id}
          type="file"
          accept=".csv,.ods,.xlsx,text/csv"
          aria-describedby={`${id}-about`}
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            // Choosing the same file again, once mended, counts as choosing.
            event.target.value = '';
          }}
        />
      </div>
      {state.kind === 'reading' ? <Loading>{m.resources_reading({ name: state.name })}</Loading> : null}
      {state.kind === 'unreadable' ? (
        <Alert kind="error" live>
          <p>{state.sentence}</p>
        </Alert>
      ) : null}
      <ActFailure act={preview} />
      {state.kind === 'imported' ? (
        <Alert kind="ok" live title={m.resources_imported()}>
          <p>{m.resources_imported_counts({ added: state.added, changed: state.changed, same: state.same })}</p>
        </Alert>
      ) : null}
      {state.kind === 'shown' ? (
        <Suspense fallback={<Loading>{m.loading_page()}</Loading>}>
          <PreviewTable file={state.chosen.name} rows={state.chosen.table.rows} preview={state.preview} />
          <ActFailure act={apply} />
          <div className="sk-cluster">
            {state.preview.fingerprint === null ? null : (
              <Button
                look="primary"
                busyLabel={apply.isBusy ? m.busy_saving() : undefined}
                onClick={() => void importNow(state)}
              >
                {m.resources_import_now()}
              </Button>
            )}
            {apply.failure === undefined ? null : (
              <Button busyLabel={preview.isBusy ? m.busy() : undefined} onClick={() => void look(state.chosen)}>
                {m.resources_look_again()}
              </Button>
            )}
            <Button look="subtle" onClick={() => setState({ kind: 'idle' })}>
              {m.cancel()}
            </Button>
          </div>
        </Suspense>
      ) : null}
    </div>
  );
};
