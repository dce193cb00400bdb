import type { OrganisationPeople, OrganisationRef, OwnerPeople } from '@samenkoers/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, Suspense, useState } from 'react';
import { EndCoordinatorForm, ProposeCoordinatorForm } from '../../../shared/changes/coordinator-forms.js';
import { m } from '../../../shared/i18n/messages.js';
import type { KnownPerson } from '../../../shared/people/person-values.js';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/field.js';
import { Loading } from '../../../ui/message.js';
import { manageQueries } from '../queries.js';

type Done = { readonly onDone: (said: string) => void; readonly onCancel: () => void };
type Act = 'propose' | 'end';

type Props = Done & {
  readonly owners: readonly OwnerPeople[];
  readonly act: Act;
  /** The owner whose row it was asked for. */
  readonly start: string | undefined;
};

/** Chooses an owner, then who becomes or stops being its coordinator. */
export const CoordinatorOfOwner = ({ owners, act, start, onDone, onCancel }: Props): ReactElement => {
  const [slug, setSlug] = useState(start ?? '');
  const organisation = owners.find((owner) => owner.organisation.slug === slug)?.organisation;
  return (
    <>
      <Select
        label={m.manage_for_owner()}
        empty={m.manage_choose_owner()}
        value={slug}
        options={owners.map((owner) => ({ value: owner.organisation.slug, label: owner.organisation.name }))}
        onChange={setSlug}
      />
      {organisation === undefined ? (
        <div>
          <Button look="subtle" onClick={onCancel}>
            {m.cancel()}
          </Button>
        </div>
      ) : (
        <Suspense fallback={<Loading>{m.loading_form()}</Loading>}>
          <Form key={slug} organisation={organisation} act={act} onDone={onDone} onCancel={onCancel} />
        </Suspense>
      )}
    </>
  );
};

const knownAt = ({ mandates, roles }: OrganisationPeople): readonly KnownPerson[] => {
  const coordinators = roles.filter(({ role, term }) => role === 'coordinator' && term !== 'ended');
  const known = new Map(
    [...mandates, ...roles].map(({ personId, personName, personFunction }) => [
      personId,
      { id: personId, name: personName, function: personFunction },
    ]),
  );
  for (const { personId } of coordinators) known.delete(personId);
  return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name));
};

type FormProps = Done & { readonly organisation: OrganisationRef; readonly act: Act };

const Form = ({ organisation, act, onDone, onCancel }: FormProps): ReactElement => {
  const { data: people } = useSuspenseQuery(manageQueries.peopleAt(organisation.slug));
  const props = { organisation, isOwn: false, onDone, onCancel };
  return act === 'propose' ? (
    <ProposeCoordinatorForm {...props} known={knownAt(people)} />
  ) : (
    <EndCoordinatorForm {...props} roles={people.roles} />
  );
};
