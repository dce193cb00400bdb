import { expect, test } from '@jest/globals';
import { isCanonical } from './canonical.js';

test.each(['/', '/agenda/rub', '/api/v1/items/rub', '/agenda/caf%C3%A9', '/a.b/c-d_e~f', '/a%20b'])(
  '%s is written in the one way',
  (path) => expect(isCanonical(path)).toBe(true),
);

test.each([
  ['a letter as a code', '/api/v1/%69tems'],
  ['another letter', '/api/v1/%4Ftems'],
  ['a z', '/%7A'],
  ['a digit as a code', '/api/v1/rounds/%31'],
  ['a hyphen as a code', '/agenda/a%2db'],
  ['a dot as a code', '/agenda/%2e%2E/api'],
  ['an underscore as a code', '/a%5fb'],
  ['a slash as a code', '/api%2Fv1'],
  ['a backslash as a code', '/api%5cv1'],
  ['NUL', '/agenda/a%00'],
  ['a code of a code', '/agenda/%2525'],
  ['nothing between two slashes', '//api/v1'],
  ['a step up', '/agenda/../api'],
  ['a step nowhere', '/./api'],
  ['a backslash', '/agenda\\x'],
])('%s is another spelling', (_, path) => expect(isCanonical(path)).toBe(false));
