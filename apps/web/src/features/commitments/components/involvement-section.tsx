import type { Ability, InvolvementView, OrganisationRef } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { RECORD } from '../../../shared/api-client/keys.js';
import { useAct } from '../../../shared/api-client/use-act.js';
import { can } from '../../../shared/domain/abilities.js';
import type { Names } from '../../../shared/domain/facts.js';
import { formatDay } from '../../../shared/format/dates.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { Reveal } from '../../../shared/forms/act-form.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, Status } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';

const forms = () => import('./involvement-forms.js');
const DeclineForm = lazyPart(async () => (await forms()).DeclineInvolvementForm);
const ProposeForm = lazyPart(async () => (await forms()).ProposeInvolvementForm);

type Props = {
  readonly item: string;
  readonly involvements: readonly InvolvementView[];
  readonly abilities: readonly Ability[];
  readonly organisations: readonly OrganisationRef[];
  readonly names: Names;
};

const Confirmation = ({ at }: { readonly at: string | null }): ReactElement =>
  at === null ? (
    <Status tone="attention" icon="clock">
      {m.involvement_waiting()}
    </Status>
  ) : (
    <Status tone="positive" icon="check">
      {m.involvement_confirmed_on({ date: formatDay(at) })}
    </Status>
  );

/** Who is directly involved, with three confirmations: proposer, programme team, the organisation itself. */
export const InvolvementSection = ({ item, involvements, abilities, organisations, names }: Props): ReactElement => {
  const columns: readonly Column<InvolvementView>[] = [
    { key: 'organisation', header: m.involvement_col_organisation(), cell: ({ organisation }) => organisation.name },
    {
      key: 'why',
      header: m.involvement_col_why(),
      cell: ({ why }) => <span className="sk-prewrap">{why === '' ? '–' : why}</span>,
    },
    { key: 'proposed', header: m.involvement_col_proposed(), cell: ({ proposedByName }) => proposedByName },
    {
      key: 'team',
      header: m.involvement_col_team(),
      cell: ({ teamConfirmedAt }) => <Confirmation at={teamConfirmedAt} />,
    },
    {
      key: 'self',
      header: m.involvement_col_self(),
      cell: ({ selfConfirmedAt, declinedAt, declineReason }) =>
        declinedAt === null ? (
          <Confirmation at={selfConfirmedAt} />
        ) : (
          <>
            <Status tone="negative" icon="cross">
              {m.involvement_declined_on({ date: formatDay(declinedAt) })}
            </Status>
            <br />
            {declineReason}
          </>
        ),
    },
  ];
  return (
    <Section id="involvement" title={m.involvement_title()}>
      <p className="sk-subtle">{m.involvement_about()}</p>
      {involvements.length === 0 ? (
        <EmptyState title={m.involvement_none()} />
      ) : (
        <DataTable
          caption={m.involvement_caption()}
          hideCaption
          columns={columns}
          rows={involvements}
          rowKey={({ organisation }) => organisation.id}
        />
      )}
      <div className="sk-cluster sk-no-print">
        {involvements.map(({ organisation }) => (
          <Answer key={organisation.id} item={item} organisation={organisation} abilities={abilities} names={names} />
        ))}
        {can(abilities, 'propose-involvement') ? (
          <Reveal action={m.involvement_propose()}>
            {(close) => (
              <ProposeForm
                item={item}
                organisations={organisations.filter(
                  ({ id }) =>
                    !involvements.some(({ organisation, declinedAt }) => organisation.id === id && declinedAt === null),
                )}
                names={names}
                onDone={close}
                onCancel={close}
              />
            )}
          </Reveal>
        ) : null}
      </div>
    </Section>
  );
};

type AnswerProps = Pick<Props, 'item' | 'abilities' | 'names'> & { readonly organisation: OrganisationRef };

const Answer = ({ item, organisation, abilities, names }: AnswerProps): ReactElement => {
  const confirm = useAct('confirmInvolvement', { params: { item, organisation: organisation.slug }, touches: RECORD });
  return (
    <>
      {can(abilities, 'confirm-involvement', organisation) ? (
        <Button busyLabel={confirm.isBusy ? m.busy_saving() : undefined} onClick={() => void confirm.submit(undefined)}>
          {m.involvement_confirm({ organisation: organisation.name })}
        </Button>
      ) : null}
      <ActFailure act={confirm} names={names} />
      {can(abilities, 'decline-involvement', organisation) ? (
        <Reveal action={m.involvement_decline({ organisation: organisation.name })} look="subtle">
          {(close) => (
            <DeclineForm item={item} organisation={organisation} names={names} onDone={close} onCancel={close} />
          )}
        </Reveal>
      ) : null}
    </>
  );
};
