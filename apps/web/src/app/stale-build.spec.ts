import { describe, expect, it } from '@jest/globals';
import { reloadOnce } from './stale-build.js';

const page = (now: number) => {
  const kept = new Map<string, string>();
  const seen = { reloads: 0, prevented: 0 };
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  let clock = now;
  const meet = (): void =>
    reloadOnce(
      { preventDefault: () => void seen.prevented++ },
      { storage, now: () => clock, reload: () => void seen.reloads++ },
    );
  const wait = (time: number): void => {
    clock += time;
  };
  return { seen, meet, wait };
};

describe('an old tab that meets a new build', () => {
  it('reads the page again, once', () => {
    const { seen, meet } = page(1_000_000);
    meet();
    meet();
    expect(seen).toEqual({ reloads: 1, prevented: 1 });
  });

  it('does so again for a build long after', () => {
    const { seen, meet, wait } = page(1_000_000);
    meet();
    wait(3_600_000);
    meet();
    expect(seen.reloads).toBe(2);
  });
});
