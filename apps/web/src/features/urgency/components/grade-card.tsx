import type { UrgencyGradeView, UrgencyItem } from '@samenkoers/contract';
import { type ReactElement, useEffect, useId } from 'react';
import { limitOf, TEXT_LIMITS } from '../../../shared/forms/limit.js';
import { m } from '../../../shared/i18n/messages.js';
import { useAnnounce } from '../../../ui/announcer.js';
import { Button } from '../../../ui/button.js';
import { TextArea } from '../../../ui/field.js';
import { Alert } from '../../../ui/message.js';
import type { Grader } from '../round-facts.js';
import { GradeChoice } from './grade-choice.js';
import { ItemToJudge } from './item-to-judge.js';
import { SaveLine } from './save-line.js';
import { type SaveState, useGrading } from './use-grading.js';

type Props = {
  readonly round: number;
  readonly item: UrgencyItem;
  readonly place: { readonly n: number; readonly of: number };
  readonly grader: Grader;
  readonly current: UrgencyGradeView | undefined;
  readonly draftOwner: string;
  readonly showsKeys: boolean;
  /** Kept alive while another item is on screen, so that an answer under way still lands here. */
  readonly isShown: boolean;
  readonly onState: (item: string, state: SaveState) => void;
};

/** One item with the judgement of one owner about it. */
export const GradeCard = (props: Props): ReactElement | null => {
  const { round, item, place, grader, current, draftOwner, showsKeys, isShown, onState } = props;
  const announce = useAnnounce();
  const heading = useId();
  const { organisation } = grader;
  const grading = useGrading({
    round,
    organisation,
    item: item.slug,
    current,
    draftOwner,
    onFailed: () => announce(m.urgency_grade_announce_failed({ item: item.title })),
  });
  const { state, values } = grading;
  useEffect(() => onState(item.slug, state), [item.slug, state, onState]);
  if (!isShown) return null;
  return (
    <section className="sk-rating" data-rating={item.slug} aria-labelledby={heading}>
      <div className="sk-stack sk-stack--tight">
        <p className="sk-subtle sk-small">{m.urgency_grade_item_of(place)}</p>
        <h2 id={heading} tabIndex={-1}>
          {item.title}
        </h2>
      </div>
      <ItemToJudge item={item} />
      {item.textChanged ? (
        <Alert kind="warning">
          <p>{m.urgency_grade_text_changed()}</p>
        </Alert>
      ) : (
        <>
          <GradeChoice
            legend={m.urgency_grade_legend({ organisation: organisation.name })}
            value={values.judgement}
            showsKeys={showsKeys}
            onChoose={grading.choose}
          />
          <TextArea
            label={m.urgency_grade_argument()}
            optional={m.optional()}
            description={m.urgency_grade_argument_about()}
            rows={3}
            value={values.argument}
            limit={limitOf(TEXT_LIMITS.reason)}
            onChange={grading.argue}
            onBlur={grading.save}
          />
          {state === 'unsaved' && values.judgement !== '' && values.judgement === current?.judgement ? (
            <div>
              <Button onClick={grading.save}>{m.urgency_grade_argument_save()}</Button>
            </div>
          ) : null}
          <SaveLine grading={grading} current={current} organisation={organisation} />
        </>
      )}
    </section>
  );
};
