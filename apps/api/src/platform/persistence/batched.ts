/**
 * One statement for all who ask at the same time: whoever asks while a read is under way goes along in the next one. Every
 * answer is still read after its question was asked.
 */
export function batched<Key, Value>(read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>) {
  let waiting = new Map<Key, PromiseWithResolvers<Value | undefined>>();
  let isReading = false;

  async function readWaiting(): Promise<void> {
    isReading = true;
    while (waiting.size > 0) {
      const asked = waiting;
      waiting = new Map();
      try {
        const found = await read([...asked.keys()]);
        for (const [key, { resolve }] of asked) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of asked.values()) reject(error);
      }
    }
    isReading = false;
  }

  return (key: Key): Promise<Value | undefined> => {
    const joined = waiting.get(key);
    if (joined !== undefined) return joined.promise;
    const asked = Promise.withResolvers<Value | undefined>();
    waiting.set(key, asked);
    if (!isReading) void readWaiting();
    return asked.promise;
  };
}
