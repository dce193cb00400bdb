/** Goes round a list for ever. */
export function roundRobin<T>(list: readonly T[]): () => T {
  let place = -1;
  return () => {
    place = (place + 1) % list.length;
    const next = list[place];
    if (next === undefined) throw new Error('nothing to go round');
    return next;
  };
}
