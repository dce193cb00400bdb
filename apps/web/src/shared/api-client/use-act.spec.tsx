import { beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { shownAgain } from '../sign-in/show-again.js';
import { useAct } from './use-act.js';

type Sent = { readonly url: string; readonly key: string; readonly body: string };

let sent: Sent[];
let answers: (() => Promise<unknown>)[];

const answer =
  (status: number, body: unknown): (() => Promise<unknown>) =>
  () =>
    Promise.resolve({
      ok: status < 400,
      status,
      text: () => Promise.resolve(body === undefined ? '' : JSON.stringify(body)),
      headers: new Map(),
    });
const lost = (): Promise<unknown> => Promise.reject(new TypeError('connection lost'));

beforeEach(() => {
  sent = [];
  answers = [];
  globalThis.fetch = ((url: string, init: RequestInit) => {
    sent.push({ url, key: (init.headers as Record<string, string>)['Idempotency-Key'] ?? '', body: String(init.body) });
    return answers.shift()?.();
  }) as typeof fetch;
});

const mount = () => {
  const client = new QueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(
    () => useAct('takePosition', { params: { round: 1, organisation: 'gemeente-hengelo' }, touches: [['rounds']] }),
    { wrapper },
  );
};

describe('sending a command', () => {
  it('keeps the key when the answer was lost and the same thing is sent again', async () => {
    answers = [lost, answer(200, { done: true })];
    const command = mount();
    await act(async () => expect(await command.result.current.submit({ choice: 'supported' })).toEqual({ ok: false }));
    await waitFor(() => expect(command.result.current.failure).toEqual({ kind: 'unknown-outcome' }));
    await act(async () =>
      expect(await command.result.current.submit({ choice: 'supported' })).toEqual({ ok: true, view: { done: true } }),
    );
    expect(sent[0]?.key).toBe(sent[1]?.key);
    await waitFor(() => expect(command.result.current.failure).toBeUndefined());
  });

  /** Somebody who answers the question who it is as soon as it is asked. */
  const whoAnswers = (isShown: boolean): (() => void) =>
    shownAgain.subscribe(() => {
      if (shownAgain.isAsked()) shownAgain.settle(isShown);
    });

  it('asks to show again who one is, and then sends the same under the same key', async () => {
    answers = [answer(401, { code: 'authentication-stale' }), answer(200, { done: true })];
    const stop = whoAnswers(true);
    const command = mount();
    await act(async () =>
      expect(await command.result.current.submit({ choice: 'supported' })).toEqual({ ok: true, view: { done: true } }),
    );
    stop();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  it('says that nothing was recorded when that is not done, and sends nothing again', async () => {
    answers = [answer(401, { code: 'authentication-stale' })];
    const stop = whoAnswers(false);
    const command = mount();
    await act(async () => expect(await command.result.current.submit({ choice: 'supported' })).toEqual({ ok: false }));
    stop();
    expect(sent).toHaveLength(1);
    await waitFor(() =>
      expect(command.result.current.failure).toMatchObject({ problem: { code: 'authentication-stale' } }),
    );
  });

  it('treats a 503 as an unknown outcome under the same key', async () => {
    answers = [answer(503, { code: 'outcome-unknown' }), answer(200, { done: true })];
    const command = mount();
    await act(async () => void (await command.result.current.submit({ choice: 'supported' })));
    await waitFor(() => expect(command.result.current.failure?.kind).toBe('unknown-outcome'));
    await act(async () => void (await command.result.current.submit({ choice: 'supported' })));
    expect(sent[0]?.key).toBe(sent[1]?.key);
  });

  it('takes a new key for another content', async () => {
    answers = [lost, answer(200, { done: true })];
    const command = mount();
    await act(async () => void (await command.result.current.submit({ choice: 'supported' })));
    await act(async () => void (await command.result.current.submit({ choice: 'notSupported' })));
    expect(sent[0]?.key).not.toBe(sent[1]?.key);
  });

  it('takes a new key after a clear answer', async () => {
    answers = [
      answer(409, { code: 'cannot-take-position', details: { reason: 'closed' }, requestId: 'q1' }),
      answer(200, { done: true }),
      answer(200, { done: true }),
    ];
    const command = mount();
    for (const choice of ['supported', 'supported', 'supported'] as const)
      await act(async () => void (await command.result.current.submit({ choice })));
    expect(new Set(sent.map((each) => each.key)).size).toBe(3);
  });

  it('hands over what the server said', async () => {
    answers = [answer(409, { code: 'cannot-take-position', details: { reason: 'closed' }, requestId: 'q1' })];
    const command = mount();
    await act(async () => void (await command.result.current.submit({ choice: 'supported' })));
    const problem = { status: 409, code: 'cannot-take-position', details: { reason: 'closed' }, requestId: 'q1' };
    await waitFor(() => expect(command.result.current.failure).toEqual({ kind: 'refused', problem }));
  });
});
