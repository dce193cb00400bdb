import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { POOL } from '../platform/persistence/persistence.module.js';
import type { TestApp } from './test-app.js';

/** What a test does to the statements of the product, to widen a race or to remove a guard. */
export interface Interference {
  /** Every statement passes through; to remove a guard. */
  readonly rewrite?: (text: string) => string;
  /** Statements that match wait this long before they are sent; to hold the door of a race open. */
  readonly slow?: { readonly statement: RegExp; readonly milliseconds: number };
}

type Query = (config: unknown, ...rest: unknown[]) => unknown;

/**
 * Interferes with the product's own connections, so that a race test can be seen red: the same test must fail once its
 * guard is taken out of the statement. Call it before the first request.
 */
export function interfere({ app }: TestApp, { rewrite = (text) => text, slow }: Interference): void {
  app.get<pg.Pool>(POOL).on('connect', (client) => {
    const send = client.query.bind(client) as Query;
    const query: Query = (config, ...rest) => {
      if (typeof config !== 'object' || config === null || !('text' in config)) return send(config, ...rest);
      const text = rewrite(String(config.text));
      const changed = { ...config, text };
      if (rest.length > 0 || slow === undefined || !slow.statement.test(text)) return send(changed, ...rest);
      return wait(slow.milliseconds).then(() => send(changed));
    };
    client.query = query as typeof client.query;
  });
}

/** As if nobody looked again at who may do what when a command is recorded. */
export const withoutSecondLook = (text: string): string =>
  text.replace(/rights_version = coalesce\((\$\d+::bigint), rights_version\)/, '($1 IS NULL OR true)');
