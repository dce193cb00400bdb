import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Moment } from '../auth/principal.js';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller than one network packet is not worth compressing. */
const COMPRESS_FROM = 1_400;

/** Quick to make and nearly as small as the slow ones: a view lives until the next event. */
const ENCODERS = {
  br: (plain: Buffer) => brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  gzip: (plain: Buffer) => zip(plain, { level: 5 }),
} as const;

/** A view that is the same for many: serialised once, compressed once for who asks, `304` when the reader has it. */
export class SharedView {
  private readonly etag: string;
  private readonly plain: Buffer;
  private readonly encoded = new Map<string, Buffer | Promise<Buffer>>();

  constructor(json: string) {
    this.plain = Buffer.from(json);
    this.etag = `W/"${createHash('sha256').update(this.plain).digest('base64url').slice(0, 27)}"`;
  }

  get bytes(): number {
    return this.plain.length;
  }

  /** Sets the headers and gives the body, or nothing when the reader's copy still holds. */
  send(request: FastifyRequest, reply: FastifyReply): Buffer | Promise<Buffer> | undefined {
    reply
      .header('etag', this.etag)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'accept-encoding, cookie');
    if (request.headers['if-none-match'] === this.etag) {
      reply.status(304);
      return undefined;
    }
    reply.header('content-type', 'application/json; charset=utf-8');
    const accepted = request.headers['accept-encoding'];
    if (this.plain.length < COMPRESS_FROM || typeof accepted !== 'string') return this.plain;
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
    if (encoding === undefined) return this.plain;
    reply.header('content-encoding', encoding);
    return this.encode(encoding);
  }

  private encode(encoding: keyof typeof ENCODERS): Buffer | Promise<Buffer> {
    const made = this.encoded.get(encoding);
    if (made !== undefined) return made;
    const making = ENCODERS[encoding](this.plain);
    this.encoded.set(encoding, making);
    void making.then((body) => this.encoded.set(encoding, body));
    return making;
  }
}

interface Kept {
  readonly stamp: string;
  readonly view: Promise<SharedView>;
}

/** Enough for every item page and the usual filters of one programme. */
const KEEP = 1_000;
const KEEP_BYTES = 32 * 1024 * 1024;

/**
 * Views kept under (programme, name) with the stamp they were built at: the sequence of the last event, how many rounds
 * are past closing without a result, and the day. Any change moves the stamp, so a kept view cannot be stale; what a
 * policy decides per person is never kept here.
 */
@Injectable()
export class SharedViews {
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  /** `build` runs once per stamp, however many ask at the same time. */
  async get(moment: Moment, name: string, build: () => Promise<object>): Promise<SharedView> {
    const key = `${moment.programmeId} ${name}`;
    const stamp = `${moment.sequence} ${moment.due} ${moment.today}`;
    const found = this.kept.get(key);
    if (found?.stamp === stamp) return this.touch(key, found);
    const view = build().then((value) => new SharedView(JSON.stringify(value)));
    this.keep(key, { stamp, view });
    // What failed is asked again by the next reader.
    view.catch(() => this.kept.get(key)?.view === view && this.kept.delete(key));
    return view;
  }

  /** What is asked for moves to the end, so that a view nobody asks for goes first. */
  private touch(key: string, kept: Kept): Promise<SharedView> {
    this.kept.delete(key);
    this.kept.set(key, kept);
    return kept.view;
  }

  private keep(key: string, kept: Kept): void {
    this.forget(key);
    this.kept.set(key, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEEP && oldest !== undefined) this.forget(oldest);
    void kept.view.then(
      (view) => {
        this.bytes += view.bytes;
        if (this.bytes > KEEP_BYTES) this.forgetAll();
      },
      () => undefined,
    );
  }

  private forget(key: string): void {
    void this.kept.get(key)?.view.then(
      (view) => (this.bytes -= view.bytes),
      () => undefined,
    );
    this.kept.delete(key);
  }

  private forgetAll(): void {
    this.kept.clear();
    this.bytes = 0;
  }
}
