import type { UrgencyRoundView } from '@samenkoers/contract';
import { levelOfJudgement } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { listed } from '../../../shared/domain/facts.js';
import { levelWord } from '../../../shared/domain/grade-words.js';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { m } from '../../../shared/i18n/messages.js';

type Said = { readonly name: string; readonly level: number; readonly argument: string | null };

const saidAbout = ({ grades, seats }: UrgencyRoundView, itemId: string): readonly Said[] =>
  seats.flatMap(({ organisation }): readonly Said[] => {
    const grade = grades.find((each) => each.itemId === itemId && each.organisationId === organisation.id);
    const level = grade?.counts === true ? levelOfJudgement(grade.judgement) : null;
    return grade === undefined || level === null
      ? []
      : [{ name: shortName(organisation.name), level, argument: grade.argument }];
  });

type Props = { readonly round: UrgencyRoundView; readonly itemId: string };

/** The two ends of the scale by name, each with its arguments: where the conversation starts. */
export const WhoDiffer = ({ round, itemId }: Props): ReactElement | null => {
  const said = saidAbout(round, itemId);
  if (said.length === 0) return null;
  const lowest = Math.min(...said.map(({ level }) => level));
  const highest = Math.max(...said.map(({ level }) => level));
  if (lowest === highest) return <p>{m.urgency_present_agree({ grade: levelWord(lowest) })}</p>;
  return (
    <div className="sk-slide__ends">
      <End
        title={m.urgency_present_lowest({ grade: levelWord(lowest) })}
        said={said.filter(({ level }) => level === lowest)}
      />
      <End
        title={m.urgency_present_highest({ grade: levelWord(highest) })}
        said={said.filter(({ level }) => level === highest)}
      />
    </div>
  );
};

const End = ({ title, said }: { readonly title: string; readonly said: readonly Said[] }): ReactElement => {
  const silent = said.filter(({ argument }) => argument === null);
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {said.map(({ name, argument }) =>
          argument === null ? null : (
            <li key={name}>
              <strong>{name}</strong>: {argument}
            </li>
          ),
        )}
        {silent.length === 0 ? null : (
          <li className="sk-subtle">
            {m.urgency_present_without_argument({ names: listed(silent.map(({ name }) => name)) })}
          </li>
        )}
      </ul>
    </div>
  );
};
