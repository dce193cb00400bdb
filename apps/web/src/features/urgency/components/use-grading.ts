import type { OrganisationRef, UrgencyGradeView } from '@samenkoers/contract';
import type { Judgement } from '@samenkoers/rulebook';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ActHandle, useAct } from '../../../shared/api-client/use-act.js';
import { useDraft } from '../../../shared/session/use-draft.js';

export type GradeValues = { readonly judgement: Judgement | ''; readonly argument: string };

/** Where what is on screen stands against the record. */
export type SaveState = 'open' | 'unsaved' | 'saving' | 'failed' | 'saved';

type Input = {
  readonly round: number;
  readonly organisation: OrganisationRef;
  readonly item: string;
  readonly current: UrgencyGradeView | undefined;
  /** The person whose half-typed argument is kept on this device. */
  readonly draftOwner: string;
  readonly onFailed: () => void;
};

export type Grading = {
  readonly values: GradeValues;
  readonly state: SaveState;
  readonly act: ActHandle<'gradeItem'>;
  readonly choose: (judgement: Judgement) => void;
  readonly argue: (argument: string) => void;
  readonly save: () => void;
};

/** Arrow keys pass by every radio button on their way: only the one somebody stops at is recorded. */
const STOPPED_AT = 250;

const isSame = (one: GradeValues, other: GradeValues): boolean =>
  one.judgement === other.judgement && one.argument.trim() === other.argument.trim();

/**
 * One owner's judgement of one item: recorded at once, one request at a time, the newest last. Whatever is not on record is
 * kept on the device; after a lost answer the same is sent again under the same key.
 */
export const useGrading = ({ round, organisation, item, current, draftOwner, onFailed }: Input): Grading => {
  const judgement = current?.judgement ?? '';
  const argument = current?.argument ?? '';
  const onRecord = useMemo((): GradeValues => ({ judgement, argument }), [judgement, argument]);
  const draft = useDraft(draftOwner, `grade-${round}-${organisation.slug}-${item}`, onRecord);
  const act = useAct('gradeItem', {
    params: { round, organisation: organisation.slug, item },
    touches: [['urgency'], ['tasks']],
  });
  const [isWaiting, setWaiting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isSending = useRef(false);
  const isUncertain = useRef(false);
  const recorded = useRef(onRecord);
  const latest = useRef(draft.values);

  const send = async (): Promise<void> => {
    let before: GradeValues | undefined;
    while (latest.current !== before) {
      const sent = latest.current;
      if (sent.judgement === '' || (isSame(sent, recorded.current) && !isUncertain.current)) return;
      const text = sent.argument.trim();
      const done = await act.submit({ judgement: sent.judgement, argument: text === '' ? null : text });
      isUncertain.current = !done.ok;
      if (!done.ok) {
        onFailed();
        return;
      }
      recorded.current = sent;
      draft.clear(sent);
      before = sent;
    }
  };
  const save = async (): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (isSending.current) return;
    isSending.current = true;
    try {
      await send();
    } finally {
      isSending.current = false;
      setWaiting(false);
    }
  };
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
    latest.current = draft.values;
  });
  useEffect(() => {
    recorded.current = onRecord;
  }, [onRecord]);
  useEffect(
    () => () => {
      // Leaving the page does not take back a choice that was just made.
      if (timer.current !== undefined) void saveNow.current();
    },
    [],
  );

  return {
    values: draft.values,
    state: stateOf({ act, isWaiting, isKept: draft.isKept, isGraded: current !== undefined }),
    act,
    choose: (next) => {
      draft.change({ judgement: next });
      setWaiting(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow.current(), STOPPED_AT);
    },
    argue: (next) => draft.change({ argument: next }),
    save: () => void saveNow.current(),
  };
};

type Signs = {
  readonly act: Pick<ActHandle<'gradeItem'>, 'isBusy' | 'failure' | 'issues'>;
  readonly isWaiting: boolean;
  readonly isKept: boolean;
  readonly isGraded: boolean;
};

const stateOf = ({ act, isWaiting, isKept, isGraded }: Signs): SaveState => {
  if (act.isBusy || isWaiting) return 'saving';
  if (act.failure !== undefined || act.issues.length > 0) return 'failed';
  if (isKept) return 'unsaved';
  return isGraded ? 'saved' : 'open';
};
