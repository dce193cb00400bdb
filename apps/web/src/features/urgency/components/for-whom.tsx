import type { ReactElement } from 'react';
import { CAPACITY_WORDS } from '../../../shared/domain/person-words.js';
import { m } from '../../../shared/i18n/messages.js';
import { Select } from '../../../ui/field.js';
import { Alert } from '../../../ui/message.js';
import type { Grader } from '../round-facts.js';

type ForWhomProps = {
  readonly grader: Grader;
  readonly graders: readonly Grader[];
  readonly onChoose: (organisation: string) => void;
};

/** The fixed line: on whose behalf one judges, and whether that is under reserve. */
export const ForWhom = ({
  grader: { organisation, capacity, extent },
  graders,
  onChoose,
}: ForWhomProps): ReactElement => (
  <div className="sk-stack sk-stack--tight">
    {graders.length > 1 ? (
      <Select
        label={m.urgency_on_whose_behalf()}
        value={organisation.slug}
        options={graders.map((each) => ({ value: each.organisation.slug, label: each.organisation.name }))}
        onChange={onChoose}
      />
    ) : null}
    <p className="sk-strong">
      {m.urgency_speaks_for({ organisation: organisation.name, capacity: CAPACITY_WORDS[capacity]() })}
    </p>
    {extent === 'subjectToRatification' ? (
      <Alert kind="warning">
        <p>{m.position_subject_to_ratification()}</p>
      </Alert>
    ) : null}
  </div>
);
