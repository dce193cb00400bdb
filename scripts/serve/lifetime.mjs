import { Refusal } from '../steps/step.mjs';

/**
 * What a run has opened, closed in the opposite order when it ends: by a signal, by the end of the process that
 * started it, or by a failure.
 */
export function beginLife() {
  const closers = [];
  let isEnding = false;

  async function end(code, isAsked) {
    if (isEnding) return;
    isEnding = true;
    if (isAsked) console.log('\nStopping…');
    let exitCode = code;
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        console.error(error);
        exitCode = 1;
      }
    }
    if (isAsked) console.log('Samenkoers has stopped; its data is kept.');
    process.exit(exitCode);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0, true));
  process.once('disconnect', () => void end(0, false));

  return {
    atEnd: (close) => closers.push(close),
    fail: (error) => {
      if (isEnding) return;
      console.error(error instanceof Refusal ? `\n${error.message}` : error);
      void end(1, false);
    },
  };
}
