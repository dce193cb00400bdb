import { describe, expect, test } from '@jest/globals';
import { batched } from './batched.js';

/** A read that waits until the test lets it go. */
function slowRead() {
  const reads: { readonly keys: readonly string[]; readonly go: (fail?: Error) => void }[] = [];
  const ask = batched<string, string>(
    (keys) =>
      new Promise((resolve, reject) => {
        const go = (fail?: Error) =>
          fail === undefined
            ? resolve(new Map(keys.filter((key) => key !== 'x').map((key) => [key, `${key}!`])))
            : reject(fail);
        reads.push({ keys, go });
      }),
  );
  return { ask, reads };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('reads that come at the same time', () => {
  test('wait for the one under way and then go together, each key once', async () => {
    const { ask, reads } = slowRead();
    const first = ask('a');
    const later = [ask('b'), ask('c'), ask('b')];
    expect(reads.map(({ keys }) => keys)).toEqual([['a']]);
    reads[0]?.go();
    expect(await first).toBe('a!');
    await settled();
    expect(reads.map(({ keys }) => keys)).toEqual([['a'], ['b', 'c']]);
    reads[1]?.go();
    expect(await Promise.all(later)).toEqual(['b!', 'c!', 'b!']);
  });

  test('what is asked again while it is being read is read again: an answer is never older than its question', async () => {
    const { ask, reads } = slowRead();
    const first = ask('a');
    const second = ask('a');
    reads[0]?.go();
    await first;
    await settled();
    expect(reads).toHaveLength(2);
    reads[1]?.go();
    expect(await second).toBe('a!');
  });

  test('what is not found is undefined; a failure reaches all who asked, and the next read goes on', async () => {
    const { ask, reads } = slowRead();
    const missing = ask('x');
    reads[0]?.go();
    expect(await missing).toBeUndefined();
    const failing = ask('a');
    reads[1]?.go(new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
    const next = ask('a');
    reads[2]?.go();
    expect(await next).toBe('a!');
  });
});
