import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CHANGE_TRANSITIONS, ITEM_TRANSITIONS, ROUND_TRANSITIONS } from '@samenkoers/rulebook';

const page = readFileSync(new URL('../../../docs/state-machines.md', import.meta.url), 'utf8');

/** The arrows of the drawing under a heading: `from --> to : name`. */
function drawn(heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const drawing = /```mermaid\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
  return drawing
    .split('\n')
    .filter((line) => line.includes('-->') && line.includes(' : '))
    .map((line) => line.trim().replace('[*]', 'start'));
}

const arrows = (transitions: readonly { readonly from: string | null; readonly name: string; readonly to: string }[]) =>
  transitions.map(({ from, name, to }) => `${from ?? 'start'} --> ${to} : ${name}`);

describe('the drawn state machines are those of the rule package', () => {
  test.each([
    ['The way of an item', ITEM_TRANSITIONS],
    ['The way of a round', ROUND_TRANSITIONS],
    ['The way of a change', CHANGE_TRANSITIONS],
  ])('%s', (heading, transitions) => {
    expect(drawn(heading).sort()).toEqual(arrows(transitions).sort());
  });
});
