import type { Ability, CommitmentView, OrganisationRef, PoolView } from '@samenkoers/contract';
import { type ReactElement, useState } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { organisationsFor } from '../../../shared/domain/abilities.js';
import type { Names } from '../../../shared/domain/facts.js';
import { COMMITMENT_WORDS } from '../../../shared/domain/words.js';
import { formatAmount } from '../../../shared/format/amounts.js';
import { formatDate } from '../../../shared/format/dates.js';
import { ActFailure, issueFor } from '../../../shared/forms/act-failure.js';
import { ActForm, Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { TextArea } from '../../../ui/field.js';
import { EmptyState, ExampleLabel, Status } from '../../../ui/message.js';
import { Disclosure, Section } from '../../../ui/structure.js';

const CommitmentForm = lazyPart(async () => (await import('./commitment-form.js')).CommitmentForm);

type Props = {
  readonly item: string;
  readonly commitments: readonly CommitmentView[];
  readonly history: readonly CommitmentView[];
  /** The organisations that could commit: owners and directly involved ones. */
  readonly organisations: readonly OrganisationRef[];
  readonly pools: readonly PoolView[];
  readonly abilities: readonly Ability[];
  readonly names: Names;
  readonly draftOwner: string;
};

const Lines = ({ commitment }: { readonly commitment: CommitmentView }): ReactElement =>
  commitment.lines.length === 0 ? (
    <span className="sk-subtle">{m.commitments_no_lines()}</span>
  ) : (
    <ul className="sk-lines">
      {commitment.lines.map(({ kind, year, amount, poolName }) => (
        <li key={`${kind}-${year}-${poolName}`}>
          {m.commitments_line({
            amount: formatAmount(kind, amount),
            year,
            pool: poolName === null ? '' : m.from_pool({ pool: poolName }),
          })}
        </li>
      ))}
    </ul>
  );

const COLUMNS = (): readonly Column<CommitmentView>[] => [
  {
    key: 'organisation',
    header: m.commitments_col_organisation(),
    cell: ({ organisation, isExample }) => (
      <>
        {organisation.name} {isExample ? <ExampleLabel>{m.example()}</ExampleLabel> : null}
      </>
    ),
  },
  {
    key: 'level',
    header: m.commitments_col_level(),
    cell: ({ level, withdrawnAt, withdrawReason }) =>
      withdrawnAt === null ? (
        <Status tone={level === 'firm' ? 'positive' : 'neutral'} icon={level === 'firm' ? 'check' : 'clock'}>
          {COMMITMENT_WORDS[level]()}
        </Status>
      ) : (
        m.commitments_withdrawn({ reason: withdrawReason ?? '' })
      ),
  },
  { key: 'lines', header: m.commitments_col_lines(), cell: (commitment) => <Lines commitment={commitment} /> },
  {
    key: 'continuity',
    header: m.commitments_col_continuity(),
    cell: ({ continuityPlan }) => <span className="sk-prewrap">{continuityPlan === '' ? '–' : continuityPlan}</span>,
  },
  {
    key: 'signed',
    header: m.commitments_col_signed(),
    cell: ({ signerName, signedOn }) => m.commitments_signed({ name: signerName, date: formatDate(signedOn) }),
  },
];

/** What organisations promise: in principle or firm, per year, with who signed. */
export const CommitmentsSection = (props: Props): ReactElement => {
  const { commitments, history, organisations, abilities, item, names } = props;
  const own = (act: 'offer-commitment' | 'firm-up-commitment' | 'withdraw-commitment') =>
    organisationsFor(abilities, act, organisations);
  return (
    <Section id="commitments" title={m.commitments_title()}>
      {commitments.length === 0 ? (
        <EmptyState title={m.commitments_none()} />
      ) : (
        <DataTable
          caption={m.commitments_caption()}
          hideCaption
          columns={COLUMNS()}
          rows={commitments}
          rowKey={({ organisation, revision }) => `${organisation.id}-${revision}`}
        />
      )}
      <div className="sk-cluster sk-no-print">
        {own('offer-commitment').map((organisation) => (
          <Reveal key={`offer-${organisation.id}`} action={m.commitments_offer({ organisation: organisation.name })}>
            {(close) => (
              <CommitmentForm {...props} level="intent" organisation={organisation} onDone={close} onCancel={close} />
            )}
          </Reveal>
        ))}
        {own('firm-up-commitment').map((organisation) => (
          <Reveal key={`firm-${organisation.id}`} action={m.commitments_firm_up({ organisation: organisation.name })}>
            {(close) => (
              <CommitmentForm {...props} level="firm" organisation={organisation} onDone={close} onCancel={close} />
            )}
          </Reveal>
        ))}
        {own('withdraw-commitment').map((organisation) => (
          <Reveal
            key={`withdraw-${organisation.id}`}
            action={m.commitments_withdraw({ organisation: organisation.name })}
            look="subtle"
          >
            {(close) => (
              <WithdrawForm item={item} organisation={organisation} names={names} onDone={close} onCancel={close} />
            )}
          </Reveal>
        ))}
      </div>
      {history.length === 0 ? null : (
        <Disclosure summary={m.commitments_earlier({ n: history.length })}>
          <DataTable
            caption={m.commitments_earlier({ n: history.length })}
            hideCaption
            columns={COLUMNS()}
            rows={history}
            rowKey={({ organisation, revision }) => `${organisation.id}-${revision}`}
          />
        </Disclosure>
      )}
    </Section>
  );
};

type WithdrawProps = {
  readonly item: string;
  readonly organisation: OrganisationRef;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

const WithdrawForm = ({ item, organisation, names, onDone, onCancel }: WithdrawProps): ReactElement => {
  const [reason, setReason] = useState('');
  const act = useAct('withdrawCommitment', { params: { item, organisation: organisation.slug }, touches: RECORD });
  const submit = async (): Promise<void> => {
    if ((await act.submit({ reason })).ok) onDone();
  };
  return (
    <ActForm
      label={m.commitments_withdraw({ organisation: organisation.name })}
      action={m.commitments_withdraw_save()}
      danger
      isBusy={act.isBusy}
      failure={<ActFailure act={act} names={names} />}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextArea
        label={m.commitments_withdraw_reason()}
        value={reason}
        error={issueFor(act, 'reason')}
        limit={limitOf(TEXT_LIMITS.reason)}
        onChange={setReason}
      />
    </ActForm>
  );
};
