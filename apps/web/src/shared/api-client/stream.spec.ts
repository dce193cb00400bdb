import { TextDecoder as NodeTextDecoder } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { failureOf } from './failure.js';
import { streamLines } from './stream.js';

beforeAll(() => {
  globalThis.TextDecoder ??= NodeTextDecoder as typeof TextDecoder;
});

const PROGRESS = { line: 'progress', stage: 1, of: 3, seconds: 0.2 };
const ANSWER = { line: 'answer', advice: { verdict: 'nothingBetter' }, seconds: 0.5 };

type Piece = string | Error;

/** A body that arrives in these pieces, and breaks where an error stands. */
const answers = (pieces: readonly Piece[]): void => {
  const left = [...pieces];
  globalThis.fetch = (() =>
    Promise.resolve({
      ok: true,
      body: {
        getReader: () => ({
          read: () => {
            const piece = left.shift();
            if (piece instanceof Error) return Promise.reject(piece);
            const value = piece === undefined ? undefined : new Uint8Array(Buffer.from(piece));
            return Promise.resolve({ done: piece === undefined, value });
          },
        }),
      },
    })) as unknown as typeof fetch;
};

const collect = async (signal = new AbortController().signal): Promise<unknown[]> => {
  const lines: unknown[] = [];
  for await (const line of streamLines('checkPackage', { params: { round: 1 }, body: { whatIf: null }, signal }))
    lines.push(line);
  return lines;
};

describe('an answer that comes line by line', () => {
  it('is read whole, however it is cut into pieces', async () => {
    const text = `${JSON.stringify(PROGRESS)}\n${JSON.stringify(ANSWER)}\n`;
    for (const size of [1, 7, 1_000]) {
      answers(text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []);
      expect(await collect()).toEqual([PROGRESS, ANSWER]);
    }
  });

  it('counts a last line without an end', async () => {
    answers([JSON.stringify(ANSWER)]);
    expect(await collect()).toEqual([ANSWER]);
  });

  it('says that the connection was lost when it breaks on the way', async () => {
    answers([`${JSON.stringify(PROGRESS)}\n`, new TypeError('network')]);
    const failure = await collect().catch(failureOf);
    expect(failure).toEqual({ kind: 'unreachable' });
  });

  it('passes on what the server refused', async () => {
    globalThis.fetch = (() =>
      Promise.resolve({
        ok: false,
        status: 503,
        body: null,
        headers: { get: () => null },
        text: () => Promise.resolve(JSON.stringify({ code: 'temporarily-unavailable' })),
      })) as unknown as typeof fetch;
    expect(await collect().catch(failureOf)).toMatchObject({
      kind: 'refused',
      problem: { status: 503, code: 'temporarily-unavailable' },
    });
  });

  it('stays an abort when it was stopped on purpose', async () => {
    const controller = new AbortController();
    const stopped = new Error('aborted');
    answers([`${JSON.stringify(PROGRESS)}\n`, stopped]);
    controller.abort();
    expect(await collect(controller.signal).catch((error: unknown) => error)).toBe(stopped);
  });
});
