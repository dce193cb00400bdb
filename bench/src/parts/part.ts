import type { Findings } from '../report/findings.js';
import type { Programme } from '../stand/programme.js';
import type { Stand } from '../stand/stand.js';

/** What a part may use. */
export interface Bench {
  readonly stand: Stand;
  /** With the seed and 200 items more; started when first asked for, and shared by the parts. */
  readonly programme: () => Promise<Programme>;
  /** How many runs a median is taken of, and how long each lasts (milliseconds). */
  readonly times: number;
  readonly milliseconds: number;
  /** Millions of rows instead of hundreds of thousands. */
  readonly isLarge: boolean;
}

export type Part = (bench: Bench) => Promise<Findings>;
