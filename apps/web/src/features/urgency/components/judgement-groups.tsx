import type { UrgencyGradeView, UrgencyRoundView } from '@samenkoers/contract';
import { JUDGEMENTS, type Judgement } from '@samenkoers/rulebook';
import type { ReactElement } from 'react';
import { listed } from '../../../shared/domain/facts.js';
import { JUDGEMENT_WORDS } from '../../../shared/domain/grade-words.js';
import { shortName } from '../../../shared/domain/seat-tiles.js';
import { m } from '../../../shared/i18n/messages.js';

type Props = { readonly round: UrgencyRoundView; readonly itemId: string };

/** From most to least urgent, and who gave no judgement last. */
const ORDER: readonly Judgement[] = [...JUDGEMENTS.filter((each) => each !== 'noJudgement').reverse(), 'noJudgement'];

type Said = { readonly grade: UrgencyGradeView; readonly name: string };

/** Who judged what about one item and why, grouped by judgement: named, never anonymous. */
export const JudgementGroups = ({ round, itemId }: Props): ReactElement => {
  // In the order of the seats, as everywhere: owners find themselves in the same place.
  const said = round.seats.flatMap(({ organisation }): readonly Said[] => {
    const grade = round.grades.find((each) => each.itemId === itemId && each.organisationId === organisation.id);
    return grade === undefined ? [] : [{ grade, name: shortName(organisation.name) }];
  });
  const silent = round.seats.filter(
    ({ organisation }) => !said.some(({ grade }) => grade.organisationId === organisation.id),
  );
  return (
    <dl className="sk-judgements">
      {ORDER.map((judgement) => {
        const group = said.filter(({ grade }) => grade.judgement === judgement);
        return group.length === 0 ? null : (
          <div key={judgement}>
            <dt>{m.urgency_arguments_group({ grade: JUDGEMENT_WORDS[judgement](), count: group.length })}</dt>
            <dd>
              <Group said={group} />
            </dd>
          </div>
        );
      })}
      {silent.length === 0 || round.hidden ? null : (
        <div>
          <dt>{m.urgency_arguments_silent({ count: silent.length })}</dt>
          <dd>{listed(silent.map(({ organisation }) => shortName(organisation.name)))}</dd>
        </div>
      )}
    </dl>
  );
};

const nameAndState = ({ name, grade }: Said): string =>
  grade.counts || grade.judgement === 'noJudgement' ? name : `${name} (${m.urgency_arguments_pending()})`;

const Group = ({ said }: { readonly said: readonly Said[] }): ReactElement => {
  const silent = said.filter(({ grade }) => grade.argument === null);
  return (
    <>
      {said.map((each) =>
        each.grade.argument === null ? null : (
          <p key={each.grade.organisationId} className="sk-prewrap">
            <strong>{nameAndState(each)}:</strong> {each.grade.argument}
          </p>
        ),
      )}
      {silent.length === 0 ? null : <p>{listed(silent.map(nameAndState))}</p>}
    </>
  );
};
