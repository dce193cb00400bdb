import type { OwnerPeople } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { FormPlace } from '../../../shared/forms/form-place.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';

const ownershipForms = () => import('./ownership-forms.js');
const BeginOwnershipForm = lazyPart(async () => (await ownershipForms()).BeginOwnershipForm);
const EndOwnershipForm = lazyPart(async () => (await ownershipForms()).EndOwnershipForm);
const CoordinatorOfOwner = lazyPart(async () => (await import('./coordinator-of-owner.js')).CoordinatorOfOwner);

const FORMS = ['propose', 'end', 'ownershipBegin', 'ownershipEnd'] as const;
type FormName = (typeof FORMS)[number];

export type OpenForm = { readonly form: FormName; readonly owner?: string } | undefined;

const TITLES: Readonly<Record<FormName, () => string>> = {
  propose: m.change_coordinator_propose,
  end: m.change_coordinator_end,
  ownershipBegin: m.manage_begin,
  ownershipEnd: m.manage_end,
};

type Props = {
  readonly owners: readonly OwnerPeople[];
  readonly now: number;
  readonly open: OpenForm;
  readonly onOpen: (open: OpenForm) => void;
  readonly onDone: (said: string) => void;
};

/** What the programme team may propose about owners and their coordinators. */
export const OwnerActs = ({ owners, now, open, onOpen, onDone }: Props): ReactElement => {
  const close = (): void => onOpen(undefined);
  const done = (said: string): void => {
    onDone(said);
    close();
  };
  return (
    <>
      <div className="sk-cluster sk-no-print">
        {FORMS.map((form) => (
          <Button key={form} onClick={() => onOpen({ form })}>
            {TITLES[form]()}
          </Button>
        ))}
      </div>
      {open === undefined ? null : (
        <FormPlace key={`${open.form}-${open.owner}`} title={TITLES[open.form]()}>
          {open.form === 'ownershipBegin' ? (
            <BeginOwnershipForm now={now} onDone={done} onCancel={close} />
          ) : open.form === 'ownershipEnd' ? (
            <EndOwnershipForm owners={owners} now={now} onDone={done} onCancel={close} />
          ) : (
            <CoordinatorOfOwner owners={owners} act={open.form} start={open.owner} onDone={done} onCancel={close} />
          )}
        </FormPlace>
      )}
    </>
  );
};
