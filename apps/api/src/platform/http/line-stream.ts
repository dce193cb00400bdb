import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';

/** Values that become lines as they come; a route with `stream` in the contract answers one. */
export type Lines<View extends object> = AsyncIterable<View>;

/** To whom lines go. */
interface Reader {
  readonly reply: FastifyReply;
  /** Whether who reads would be let in now. */
  readonly mayStill: () => Promise<boolean>;
}

/** How often it is looked whether who reads still may. */
const LOOK_EVERY = 1_000;

/**
 * Sends values as lines of JSON, each once it passed its schema and as soon as it is there. A stream that fails cannot
 * change its status any more: its connection is cut, so that an end without the last line the contract promises is never
 * taken for an answer. A reader that leaves ends the stream; so does the end of its session, role or mandate.
 */
export function sendLines(view: z.ZodType, values: Lines<object>, reader: Reader): StreamableFile {
  reader.reply
    .header('content-type', 'application/x-ndjson; charset=utf-8')
    .header('cache-control', 'no-store')
    // A proxy in between passes every line on at once.
    .header('x-accel-buffering', 'no');
  // As a file, so that the framework does not wait for the first line before it answers.
  return new StreamableFile(Readable.from(linesOf(view, values, reader), { objectMode: false }));
}

async function* linesOf(view: z.ZodType, values: Lines<object>, reader: Reader): AsyncGenerator<string> {
  const { raw } = reader.reply;
  // The first line may take a while; that the work began is told at once. The head is set: somebody is reading.
  raw.flushHeaders();
  const look = setInterval(() => {
    // Who cannot be asked after is not known to be allowed.
    reader.mayStill().then(
      (may) => may || raw.destroy(),
      () => raw.destroy(),
    );
  }, LOOK_EVERY);
  try {
    for await (const value of values) yield `${JSON.stringify(view.parse(value))}\n`;
  } finally {
    clearInterval(look);
  }
}
