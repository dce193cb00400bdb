import type { ProgrammeView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { limitOf, TEXT_LIMITS } from '../../../../shared/forms/limit.js';
import { m } from '../../../../shared/i18n/messages.js';
import { Checkbox } from '../../../../ui/choices.js';
import { TextArea } from '../../../../ui/field.js';
import type { StepProps } from './draft-values.js';

/** To which goals this contributes, and how. */
export const GoalsStep = ({
  values,
  change,
  errorFor,
  programme,
}: StepProps & { readonly programme: ProgrammeView }): ReactElement => (
  <>
    <p>{m.wizard_goals_about()}</p>
    {programme.goals.map((goal) => {
      const index = values.goals.findIndex(({ goalId }) => goalId === goal.id);
      const chosen = values.goals[index];
      const others = values.goals.filter(({ goalId }) => goalId !== goal.id);
      return (
        <div key={goal.id} className="sk-card">
          <Checkbox
            label={goal.title}
            text={goal.text}
            checked={chosen !== undefined}
            onChange={(isChosen) =>
              change({ goals: isChosen ? [...others, { goalId: goal.id, contribution: '' }] : others })
            }
          />
          {chosen === undefined ? null : (
            <TextArea
              label={m.wizard_goal_contribution({ goal: goal.title })}
              value={chosen.contribution}
              error={errorFor(`goals.${index}`)}
              limit={limitOf(TEXT_LIMITS.reason)}
              onChange={(contribution) =>
                change({
                  goals: values.goals.map((each) => (each.goalId === goal.id ? { ...each, contribution } : each)),
                })
              }
            />
          )}
        </div>
      );
    })}
  </>
);
