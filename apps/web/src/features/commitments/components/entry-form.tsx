import type { OrganisationRef } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { type ActHandle, useAct } from '../../../shared/api-client/use-act.js';
import { namesOf } from '../../../shared/domain/facts.js';
import { findingSentence } from '../../../shared/domain/finding-sentences.js';
import { today } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm } from '../../../shared/forms/act-form.js';
import { m } from '../../../shared/i18n/messages.js';
import { draftOwner, useSession } from '../../../shared/session/session.js';
import { useDraft } from '../../../shared/session/use-draft.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { TextField } from '../../../ui/field.js';
import { Alert, EmptyState } from '../../../ui/message.js';
import { type AddedLine, type Cells, cellKey, changesIn, type Entries, entryRows } from '../entry-grid.js';
import { bookQueries } from '../queries.js';
import { signsFor } from '../who-enters.js';
import { AddLine } from './add-line.js';
import { EntryTable } from './entry-table.js';

type Values = {
  readonly cells: Cells;
  readonly added: readonly AddedLine[];
  readonly signerName: string;
  readonly signedOn: string;
  readonly deliveredOn: string;
  readonly source: string;
};

type Sent = { readonly intents: number; readonly deliveries: number };

/** What the server or the contract says about a line, as an error of the cell it came from. */
const refusedCells = (
  act: Pick<ActHandle<'enterBook'>, 'failure' | 'issues'>,
  { intents, deliveries }: Entries,
  sentence: (finding: Parameters<typeof findingSentence>[0]) => string,
): Readonly<Record<string, string>> => {
  const errors: Record<string, string> = {};
  const lists = { intents, deliveries };
  const put = (list: unknown, index: number, words: string | undefined): void => {
    const entry = list === 'intents' || list === 'deliveries' ? lists[list][index] : undefined;
    if (entry !== undefined && words !== undefined) errors[cellKey(entry.row, entry.column)] = words;
  };
  for (const { at } of act.issues) {
    const [, list, index] = at.split('.');
    put(list, Number(index), issueFor(act, `${list}.${index}`));
  }
  const findings = act.failure?.kind === 'refused' ? (act.failure.problem.details?.findings ?? []) : [];
  for (const finding of findings) put(finding.facts['list'], Number(finding.facts['line']) - 1, sentence(finding));
  return errors;
};

/** The grid with who signs and where the deliveries are on record; one action records everything that changed. */
export const EntryForm = ({ organisation }: { readonly organisation: OrganisationRef }): ReactElement => {
  const session = useSession();
  const announce = useAnnounce();
  const { data: book } = useSuspenseQuery(bookQueries.whole(organisation.slug));
  const { data: pools } = useSuspenseQuery(bookQueries.pools);
  const day = today(Date.now());
  const maySign = signsFor(session, organisation);
  const ownSigner = maySign ? (session.person?.name ?? '') : '';
  const initial = useMemo<Values>(
    () => ({
      cells: {},
      added: [],
      signerName: ownSigner,
      signedOn: day,
      deliveredOn: day,
      source: '',
    }),
    [ownSigner, day],
  );
  const { values, isKept, change, clear } = useDraft<Values>(draftOwner(session), `book-${organisation.slug}`, initial);
  const [wasPressed, setPressed] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const act = useAct('enterBook', {
    params: { organisation: organisation.slug },
    touches: RECORD,
  });
  const rows = entryRows(book, values.added);
  const entries = changesIn(rows, values.cells);
  const count = entries.intents.length + entries.deliveries.length;
  const names = namesOf([organisation], pools.pools);
  const signerMissing = count > 0 && values.signerName.trim() === '';
  const sourceMissing = entries.deliveries.length > 0 && values.source.trim() === '';

  const submit = async (): Promise<void> => {
    setPressed(true);
    setSent(null);
    const wrong = Object.keys(entries.errors).length + Number(sourceMissing) + Number(signerMissing);
    if (wrong > 0) {
      announce(m.book_enter_errors({ n: wrong }));
      return;
    }
    if (count === 0) return;
    const line = ({ row: { item, poolId, kind, year }, amount }: Entries['intents'][number]) => ({
      item: item.slug,
      poolId,
      kind,
      year,
      amount,
    });
    const done = await act.submit({
      intents: entries.intents.map(line),
      deliveries: entries.deliveries.map((entry) => ({
        ...line(entry),
        on: values.deliveredOn,
        source: values.source,
      })),
      signerName: values.signerName,
      signedOn: values.signedOn,
    });
    if (!done.ok) return;
    setSent(done.view);
    announce(m.book_entered(done.view));
    setPressed(false);
    clear();
  };

  const errors = {
    ...refusedCells(act, entries, (finding) => findingSentence(finding, names)),
    ...(wasPressed ? entries.errors : {}),
  };
  return (
    <ActForm
      label={m.book_enter_for({ organisation: organisation.name })}
      action={count === 0 ? m.book_enter_save_none() : m.book_enter_save({ n: count })}
      isBusy={act.isBusy}
      failure={
        <>
          <ActFailure act={act} names={names} />
          {wasPressed && count === 0 && Object.keys(entries.errors).length === 0 ? (
            <Alert live>
              <p>{m.book_enter_nothing()}</p>
            </Alert>
          ) : null}
        </>
      }
      onSubmit={() => void submit()}
    >
      <p>{m.book_enter_about()}</p>
      {sent === null ? null : (
        <Alert kind="ok" live>
          <p>{m.book_entered(sent)}</p>
        </Alert>
      )}
      {rows.length === 0 ? (
        <EmptyState title={m.book_enter_none({ organisation: organisation.name })} />
      ) : (
        <EntryTable
          caption={m.book_enter_for({ organisation: organisation.name })}
          rows={rows}
          cells={values.cells}
          errors={errors}
          onChange={(cells) => change({ cells: { ...values.cells, ...cells } })}
        />
      )}
      <AddLine pools={pools.pools} onAdd={(line) => change({ added: [...values.added, line] })} />
      {isKept ? <p className="sk-small sk-subtle">{m.book_enter_kept()}</p> : null}
      <div className="sk-cards">
        <TextField
          label={m.commitment_signer({ organisation: organisation.name })}
          value={values.signerName}
          {...(maySign ? {} : { description: m.book_enter_signer_about({ organisation: organisation.name }) })}
          error={wasPressed && signerMissing ? m.book_enter_signer_missing() : issueFor(act, 'signerName')}
          onChange={(signerName) => change({ signerName })}
        />
        <TextField
          label={m.commitment_signed_on()}
          type="date"
          value={values.signedOn}
          error={issueFor(act, 'signedOn')}
          onChange={(signedOn) => change({ signedOn })}
        />
        <TextField
          label={m.book_enter_delivered_on()}
          type="date"
          value={values.deliveredOn}
          onChange={(deliveredOn) => change({ deliveredOn })}
        />
        <TextField
          label={m.book_enter_source()}
          value={values.source}
          error={wasPressed && sourceMissing ? m.book_enter_source_missing() : undefined}
          onChange={(source) => change({ source })}
        />
      </div>
    </ActForm>
  );
};
