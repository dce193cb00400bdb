import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const url = 'postgresql://koers:geheim@localhost:5432/koers';

describe('settings from the environment', () => {
  test('have sensible values when only the database is given', () => {
    expect(readConfig({ DATABASE_URL: url })).toMatchObject({
      port: 3000,
      demo: false,
      publicUrl: 'http://localhost:3000',
      logLevel: 'info',
      sessionHours: 12,
    });
  });

  test('an empty value counts as not given', () => {
    expect(readConfig({ DATABASE_URL: url, PORT: '' }).port).toBe(3000);
  });

  test.each([
    [{ PORT: 'drie' }, 'PORT is "drie"; expected a whole number from 0 to 65535.'],
    [{ DEMO: 'ja' }, 'DEMO is "ja"; expected true or false.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent.'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL is missing; expected postgresql://user:password@host:port/database.'],
  ])('a wrong one is named with what is expected: %o', (wrong, message) => {
    expect(() => readConfig({ DATABASE_URL: url, ...wrong })).toThrow(new ConfigError(message));
  });

  test('every wrong one is named at once, and a password is never repeated', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://koers:geheim@localhost/koers', PORT: '-1' });
    expect(read).toThrow(/PORT is "-1".*\n?.*DATABASE_URL is not valid/s);
    expect(read).not.toThrow(/geheim/);
  });
});
