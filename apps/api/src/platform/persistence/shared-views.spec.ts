import { describe, expect, test } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Moment } from '../auth/principal.js';
import { SharedViews } from './shared-views.js';

const moment: Moment = { programmeId: 'p', sequence: 7, due: 0, now: 0, today: '2026-11-21' };

/** A reply that keeps what is set on it. */
function ask(headers: Record<string, string>) {
  const set: Record<string, unknown> = {};
  const reply = {
    header: (name: string, value: unknown) => {
      set[name] = value;
      return reply;
    },
    status: (code: number) => {
      set['status'] = code;
      return reply;
    },
  };
  return { set, request: { headers } as unknown as FastifyRequest, reply: reply as unknown as FastifyReply };
}

describe('a shared view', () => {
  test('is built once per sequence, however many ask, and anew after a change', async () => {
    const views = new SharedViews();
    let built = 0;
    const build = async () => {
      built += 1;
      return { built };
    };
    await Promise.all([views.get(moment, 'agenda', build), views.get(moment, 'agenda', build)]);
    expect(built).toBe(1);
    await views.get({ ...moment, sequence: 8 }, 'agenda', build);
    await views.get({ ...moment, sequence: 8, due: 1 }, 'agenda', build);
    await views.get({ ...moment, sequence: 8, due: 1, today: '2026-11-22' }, 'agenda', build);
    expect(built).toBe(4);
  });

  test('a failed build is not kept', async () => {
    const views = new SharedViews();
    await expect(views.get(moment, 'agenda', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(views.get(moment, 'agenda', async () => ({ fine: true }))).resolves.toBeDefined();
  });

  test('goes out as bytes, compressed when asked, and not at all when the reader has it', async () => {
    const view = await new SharedViews().get(moment, 'agenda', async () => ({ text: 'draagvlak '.repeat(500) }));
    const plain = ask({});
    expect((await view.send(plain.request, plain.reply))?.toString()).toContain('draagvlak');
    const small = ask({ 'accept-encoding': 'gzip, br' });
    expect((await view.send(small.request, small.reply))?.length).toBeLessThan(300);
    expect(view.send(small.request, small.reply)).toBeInstanceOf(Buffer);
    expect(small.set).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'private, no-cache' });
    const known = ask({ 'if-none-match': String(plain.set['etag']) });
    expect(view.send(known.request, known.reply)).toBeUndefined();
    expect(known.set).toMatchObject({ status: 304 });
  });
});
