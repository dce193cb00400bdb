import { parseArgs } from 'node:util';

export interface Options {
  readonly only: readonly string[] | undefined;
  readonly isLarge: boolean;
  readonly isSaved: boolean;
  readonly times: number;
}

export class OptionsError extends Error {}

/** @throws {OptionsError} saying what is wrong and what would be right. */
export function readOptions(args: readonly string[], parts: readonly string[]): Options {
  const { values } = parse(args);
  const only = values.only?.split(',').filter(Boolean);
  const unknown = only?.filter((name) => !parts.includes(name)) ?? [];
  if (unknown.length > 0) throw new OptionsError(`--only ${unknown.join(', ')}: there is ${parts.join(', ')}.`);
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1 || times > 99)
    throw new OptionsError('--times: a whole number from 1 to 99.');
  return { only, isLarge: values.large, isSaved: values.save, times };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: { type: 'string' },
        large: { type: 'boolean', default: false },
        save: { type: 'boolean', default: false },
        times: { type: 'string', default: '5' },
      },
    });
  } catch (error) {
    throw new OptionsError((error as Error).message);
  }
}
