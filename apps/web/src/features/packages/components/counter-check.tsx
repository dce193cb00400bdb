import type { CounterCheckAdvice, Supposition } from '@samenkoers/rulebook';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { failureOf, type RequestFailure } from '../../../shared/api-client/failure.js';
import { streamLines } from '../../../shared/api-client/stream.js';
import { ActFailure } from '../../../shared/forms/act-failure.js';
import { localeTag } from '../../../shared/i18n/locale.js';
import { m } from '../../../shared/i18n/messages.js';
import { Button } from '../../../ui/button.js';
import { Alert } from '../../../ui/message.js';
import type { Naming } from '../naming.js';
import { adviceSentence, type Unproven, unprovenSentence } from '../sentences.js';
import { isSupposed, requestOf } from '../what-if.js';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly stage: number; readonly of: number; readonly seconds: number }
  | {
      readonly kind: 'answered';
      readonly advice: CounterCheckAdvice;
      readonly unproven: Unproven | null;
      readonly seconds: number;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: RequestFailure };

type Props = {
  readonly round: number;
  readonly whatIf: Supposition;
  readonly naming: Naming;
  /** Shows the advised package as a what-if. */
  readonly onTry: (whatIf: Supposition) => void;
};

/** The what-if in which the walk takes what is advised: what comes in is pinned, what goes out is left out. */
export const adviceAsWhatIf = (
  whatIf: Supposition,
  comesIn: readonly string[],
  goesOut: readonly string[],
): Supposition => {
  const isMoved = (id: string): boolean => comesIn.includes(id) || goesOut.includes(id);
  return {
    ...whatIf,
    pinned: [...whatIf.pinned.filter((id) => !isMoved(id)), ...comesIn],
    dropped: [...whatIf.dropped.filter((id) => !isMoved(id)), ...goesOut],
  };
};

const secondsText = (seconds: number): string =>
  new Intl.NumberFormat(localeTag(), { maximumFractionDigits: 1 }).format(seconds);

/** Lets a solver look for a better package: says how far it is, can be stopped, and only advises. */
export const CounterCheck = ({ round, whatIf, naming, onTry }: Props): ReactElement => {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'busy', stage: 0, of: 0, seconds: 0 });
    try {
      let answer: State | undefined;
      const body = { whatIf: isSupposed(whatIf) ? requestOf(whatIf) : null };
      for await (const line of streamLines('checkPackage', { params: { round }, body, signal: controller.signal })) {
        if (line.line === 'progress') setState({ kind: 'busy', ...line });
        else answer = { kind: 'answered', advice: line.advice, unproven: line.unproven, seconds: line.seconds };
      }
      setState(answer ?? { kind: 'failed', failure: { kind: 'unreachable' } });
    } catch (error) {
      if (controller.signal.aborted) return setState({ kind: 'cancelled' });
      const failure = failureOf(error);
      if (failure === undefined) throw error;
      setState({ kind: 'failed', failure });
    }
  };

  return (
    <div className="sk-stack sk-stack--tight">
      <p>{isSupposed(whatIf) ? m.package_check_about_whatif() : m.package_check_about()}</p>
      <div className="sk-cluster sk-no-print">
        <Button busyLabel={state.kind === 'busy' ? m.package_check_busy() : undefined} onClick={() => void start()}>
          {state.kind === 'idle' ? m.package_check_start() : m.package_check_again()}
        </Button>
        {state.kind === 'busy' ? (
          <Button look="subtle" onClick={() => running.current?.abort()}>
            {m.package_check_cancel()}
          </Button>
        ) : null}
      </div>
      <div role="status">{state.kind === 'busy' ? <Progress {...state} /> : null}</div>
      {state.kind === 'cancelled' ? <Alert live>{m.package_check_cancelled()}</Alert> : null}
      {state.kind === 'failed' ? (
        <ActFailure act={{ failure: state.failure, issues: [] }} names={naming.names} />
      ) : null}
      {state.kind === 'answered' ? (
        <Advice
          state={state}
          naming={naming}
          onTry={(comesIn, goesOut) => onTry(adviceAsWhatIf(whatIf, comesIn, goesOut))}
        />
      ) : null}
    </div>
  );
};

const Progress = ({ stage, of, seconds }: Extract<State, { readonly kind: 'busy' }>): ReactElement => (
  <p>
    {of === 0 ? m.package_check_starting() : m.package_check_progress({ stage, of, seconds: secondsText(seconds) })}
  </p>
);

const Advice = ({
  state: { advice, unproven, seconds },
  naming,
  onTry,
}: {
  readonly state: Extract<State, { readonly kind: 'answered' }>;
  readonly naming: Naming;
  readonly onTry: (comesIn: readonly string[], goesOut: readonly string[]) => void;
}): ReactElement => (
  <Alert kind={advice.verdict === 'nothingBetter' ? 'ok' : advice.verdict === 'better' ? 'info' : 'warning'} live>
    <p>{adviceSentence(advice, naming)}</p>
    {unproven === null ? null : <p>{unprovenSentence(unproven)}</p>}
    <p className="sk-small">{m.package_check_took({ seconds: secondsText(seconds) })}</p>
    {advice.verdict === 'better' ? (
      <div className="sk-no-print">
        <Button onClick={() => onTry(advice.comesIn, advice.goesOut)}>{m.package_check_try()}</Button>
      </div>
    ) : null}
  </Alert>
);
