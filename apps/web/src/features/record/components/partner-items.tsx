import type { CommitmentView, InvolvementView, ItemView, OrganisationRef } from '@samenkoers/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { StateStatus } from '../../../shared/domain/state-status.js';
import { COMMITMENT_WORDS, PARTICIPATION_WORDS } from '../../../shared/domain/words.js';
import { m } from '../../../shared/i18n/messages.js';
import { ButtonLink, TextLink } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { EmptyState, Loading } from '../../../ui/message.js';
import { Section } from '../../../ui/structure.js';
import { recordQueries } from '../queries.js';

type Part = {
  readonly item: ItemView;
  readonly involvement: InvolvementView | undefined;
  readonly commitment: CommitmentView | undefined;
  readonly participation: string | undefined;
};

const partIn = (item: ItemView, id: string): Part => {
  const own = <Row extends { readonly organisation: OrganisationRef }>(rows: readonly Row[]): Row | undefined =>
    rows.find(({ organisation }) => organisation.id === id);
  const participation = own(item.participations);
  return {
    item,
    involvement: own(item.involvements),
    commitment: own(item.commitments),
    participation: participation === undefined ? undefined : PARTICIPATION_WORDS[participation.choice](),
  };
};

const roleOf = ({ involvement, participation }: Part): string => {
  if (involvement === undefined) return participation ?? '–';
  if (involvement.declinedAt !== null) return m.partner_involvement_declined();
  return involvement.selfConfirmedAt === null ? m.partner_involvement_asked() : m.partner_involvement_confirmed();
};

/** The same as its tasks: a promise in principle while an item is on its way, a firm one once it is on the agenda. */
const askedOf = ({ item, involvement, commitment }: Part): string => {
  if (involvement === undefined || involvement.declinedAt !== null) return m.partner_asked_nothing();
  if (involvement.selfConfirmedAt === null) return m.partner_asked_confirm();
  if (item.state === 'submitted' && commitment === undefined) return m.partner_asked_commit();
  return item.state === 'onAgenda' && commitment?.level !== 'firm' ? m.partner_asked_firm() : m.partner_asked_nothing();
};

const COLUMNS = (): readonly Column<Part>[] => [
  {
    key: 'item',
    header: m.organisation_col_item(),
    cell: ({ item }) => (
      <TextLink to="/agenda/$item" params={{ item: item.slug }}>
        {item.text.title}
      </TextLink>
    ),
  },
  { key: 'state', header: m.organisation_col_state(), cell: ({ item }) => <StateStatus state={item.state} /> },
  { key: 'part', header: m.organisation_col_part(), cell: roleOf },
  { key: 'asked', header: m.partner_col_asked(), cell: askedOf },
  {
    key: 'commitment',
    header: m.partner_col_commitment(),
    cell: ({ commitment }) => (commitment === undefined ? m.none() : COMMITMENT_WORDS[commitment.level]()),
  },
];

/** What a partner takes part in, in which role, what is asked of it, and the way to what else there is. */
export const PartnerItems = ({ organisation }: { readonly organisation: OrganisationRef }): ReactElement => {
  const { data } = useQuery(recordQueries.partnerItems(organisation.slug));
  const parts = data?.map((item) => partIn(item, organisation.id)) ?? [];
  return (
    <Section title={m.organisation_items({ organisation: organisation.name })}>
      {data === undefined ? <Loading>{m.loading_page()}</Loading> : null}
      {data?.length === 0 ? <EmptyState title={m.tasks_our_items_none({ organisation: organisation.name })} /> : null}
      {parts.length === 0 ? null : (
        <DataTable
          caption={m.organisation_items({ organisation: organisation.name })}
          hideCaption
          columns={COLUMNS()}
          rows={parts}
          rowKey={({ item }) => item.slug}
        />
      )}
      <div>
        <ButtonLink to="/agenda">{m.tasks_other_items()}</ButtonLink>
      </div>
    </Section>
  );
};
