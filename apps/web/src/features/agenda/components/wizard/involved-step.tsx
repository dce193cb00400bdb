import type { OrganisationRow } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { limitOf, TEXT_LIMITS } from '../../../../shared/forms/limit.js';
import { m } from '../../../../shared/i18n/messages.js';
import { Button } from '../../../../ui/button.js';
import { Select, TextArea } from '../../../../ui/field.js';
import type { StepProps } from './draft-values.js';

/** Without whom it cannot run, and why. */
export const InvolvedStep = ({
  values,
  change,
  errorFor,
  organisations,
}: StepProps & { readonly organisations: readonly OrganisationRow[] }): ReactElement => {
  const { involvements } = values;
  const nameOf = (slug: string): string =>
    organisations.find((organisation) => organisation.slug === slug)?.name ?? slug;
  return (
    <>
      <p>{m.wizard_involved_about()}</p>
      {involvements.map(({ organisation, why }, index) => (
        <div key={organisation} className="sk-card">
          <h3>{nameOf(organisation)}</h3>
          <TextArea
            label={m.wizard_involved_why({ organisation: nameOf(organisation) })}
            value={why}
            error={errorFor(`involvements.${index}`)}
            limit={limitOf(TEXT_LIMITS.reason)}
            onChange={(next) =>
              change({
                involvements: involvements.map((each) =>
                  each.organisation === organisation ? { ...each, why: next } : each,
                ),
              })
            }
          />
          <div>
            <Button
              look="subtle"
              onClick={() =>
                change({ involvements: involvements.filter((each) => each.organisation !== organisation) })
              }
            >
              {m.wizard_involved_remove({ organisation: nameOf(organisation) })}
            </Button>
          </div>
        </div>
      ))}
      <Select
        label={m.wizard_involved_add()}
        empty={m.involvement_choose()}
        value=""
        options={organisations
          .filter(({ slug }) => !involvements.some(({ organisation }) => organisation === slug))
          .map(({ slug, name, isOwner }) => ({
            value: slug,
            label: name,
            group: isOwner ? m.organisations_owners() : m.organisations_partners(),
          }))}
        onChange={(slug) =>
          slug === '' ? undefined : change({ involvements: [...involvements, { organisation: slug, why: '' }] })
        }
      />
    </>
  );
};
