import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';

/** Values that become lines as they come; a route with `stream` in the contract answers one. */
export type Lines<View extends object> = AsyncIterable<View>;

/**
 * Sends values as lines of JSON, each once it passed its schema and as soon as it is there. A stream that fails cannot
 * change its status any more: its connection is cut, so that an end without the last line the contract promises is never
 * taken for an answer. A reader that leaves ends the stream.
 */
export function sendLines(view: z.ZodType, values: Lines<object>, reply: FastifyReply): StreamableFile {
  reply
    .header('content-type', 'application/x-ndjson; charset=utf-8')
    .header('cache-control', 'no-store')
    // A proxy in between passes every line on at once.
    .header('x-accel-buffering', 'no');
  // As a file, so that the framework does not wait for the first line before it answers.
  return new StreamableFile(Readable.from(linesOf(view, values, reply), { objectMode: false }));
}

async function* linesOf(view: z.ZodType, values: Lines<object>, reply: FastifyReply): AsyncGenerator<string> {
  // The first line may take a while; that the work began is told at once. The head is set: somebody is reading.
  reply.raw.flushHeaders();
  for await (const value of values) yield `${JSON.stringify(view.parse(value))}\n`;
}
