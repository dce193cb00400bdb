import type { ItemText as Text } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { m } from '../../../shared/i18n/messages.js';
import { Section } from '../../../ui/structure.js';

const Part = ({ title, children }: { readonly title: string; readonly children: string }): ReactElement => (
  <div className="sk-stack sk-stack--tight">
    <h3>{title}</h3>
    {children === '' ? <p className="sk-subtle">{m.item_not_filled()}</p> : <p className="sk-prewrap">{children}</p>}
  </div>
);

/** The text that is voted on. */
export const ItemText = ({ text }: { readonly text: Text }): ReactElement => (
  <Section id="text" title={m.item_text_title()}>
    <Part title={m.item_reason()}>{text.reason}</Part>
    <Part title={m.item_joint_value()}>{text.jointValue}</Part>
    <Part title={m.item_resident_outcome()}>{text.residentOutcome}</Part>
    <Part title={m.item_prevention()}>{text.prevention}</Part>
    <div className="sk-stack sk-stack--tight">
      <h3>{m.item_goals()}</h3>
      {text.goals.length === 0 ? <p className="sk-subtle">{m.item_not_filled()}</p> : null}
      <dl className="sk-definitions">
        {text.goals.map((goal) => [
          <dt key={`${goal.goalId}-title`}>
            <strong>{goal.title}</strong>
            {goal.current ? '' : ` (${m.item_goal_old()})`}
          </dt>,
          <dd key={`${goal.goalId}-text`}>{goal.contribution === '' ? m.item_not_filled() : goal.contribution}</dd>,
        ])}
      </dl>
    </div>
    <Part title={m.item_continuity()}>{text.continuity}</Part>
  </Section>
);
