import type { OrganisationPerson } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { formatDay } from '../../../shared/format/dates.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import type { HelpForm } from '../open-form.js';

const signedInWords = ({ hasSignedIn, means }: OrganisationPerson): string => {
  if (hasSignedIn === null || means === null) return m.people_access_elsewhere();
  if (!hasSignedIn) return m.people_access_never();
  if (means === 0) return m.people_access_means_none();
  return means === 1 ? m.people_access_means_one() : m.people_access_means({ n: means });
};

const HelpButton = ({
  person,
  onOpen,
}: {
  readonly person: OrganisationPerson;
  readonly onOpen: (form: HelpForm) => void;
}) => {
  const isFirst = person.invitedAt === null && person.hasSignedIn === false;
  const again = isFirst ? m.people_invite_first() : m.people_invite_again();
  const words = person.hasSignedIn ? m.people_reset() : again;
  return (
    <Button
      aria-label={`${words}: ${person.name}`}
      onClick={() => onOpen(person.hasSignedIn ? { kind: 'resetSignIn', person } : { kind: 'invite', person })}
    >
      {words}
    </Button>
  );
};

type Props = {
  readonly people: readonly OrganisationPerson[];
  /** Whom this person may help in again. */
  readonly isHelped: (personId: string) => boolean;
  readonly onOpen: (form: HelpForm) => void;
};

/** Addresses, invitations, and how people sign in: for who looks after them. */
export const AccessTable = ({ people, isHelped, onOpen }: Props): ReactElement => {
  const columns: readonly Column<OrganisationPerson>[] = [
    { key: 'person', header: m.people_col_person(), cell: ({ name }) => name },
    { key: 'email', header: m.people_col_email(), cell: ({ email }) => email ?? '–' },
    {
      key: 'invited',
      header: m.people_col_invited(),
      cell: ({ invitedAt, hasSignedIn }) => {
        if (invitedAt !== null) return formatDay(invitedAt);
        return hasSignedIn === false ? m.people_invited_never() : '–';
      },
    },
    { key: 'signedIn', header: m.people_col_signed_in(), cell: signedInWords },
    {
      key: 'act',
      header: m.people_col_help(),
      isForScreenOnly: true,
      cell: (person) => (isHelped(person.id) ? <HelpButton person={person} onOpen={onOpen} /> : '–'),
    },
  ];
  return (
    <DataTable caption={m.people_access_title()} hideCaption columns={columns} rows={people} rowKey={({ id }) => id} />
  );
};
