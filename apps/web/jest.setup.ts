import { afterEach, beforeEach, expect, jest } from '@jest/globals';

/**
 * A screen that logs is a screen that is wrong: every console warning or error fails the test that caused it, and so does a
 * request nobody gave an answer for.
 */
const complaints: string[] = [];

const complain =
  (level: string) =>
  (...parts: readonly unknown[]): void => {
    const text = parts.map(String).join(' ');
    // The router says in development which page could not be shown; the error page itself is what a test looks at.
    if (!text.startsWith('Warning: Error in route match')) complaints.push(`${level}: ${text}`);
  };

const unanswered: typeof fetch = (input) => {
  complaints.push(`unanswered request: ${typeof input === 'string' ? input : String(input)}`);
  return Promise.reject(new TypeError('no answer was given for this request'));
};

beforeEach(() => {
  complaints.length = 0;
  jest.spyOn(console, 'error').mockImplementation(complain('error'));
  jest.spyOn(console, 'warn').mockImplementation(complain('warn'));
  globalThis.fetch = unanswered;
  window.localStorage.clear();
});

afterEach(() => {
  expect(complaints).toEqual([]);
});

// jsdom knows the element but not how it opens; this is the part of the standard that our dialogs use.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
window.scrollTo = () => undefined;
// The router asks of everything thrown whether it is a Response; jsdom has no such class, and nothing here throws one.
globalThis.Response ??= class NoResponse {} as unknown as typeof Response;
