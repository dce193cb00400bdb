import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const fromRoot = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(fromRoot(path), 'utf8');
const readme = read('README.md');
const section = (title: string): string => readme.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
const firstCells = (text: string): readonly string[] =>
  [...text.matchAll(/^\| `([^`]+)` *\|/gm)].map(([, cell = '']) => cell);

test('the README has every setting that a start reads, and no other', () => {
  const api = [...read('apps/api/src/platform/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)];
  const run = [...read('scripts/serve/settings.mjs').matchAll(/\benv\.([A-Z][A-Z_]+)/g)];
  const settings = new Set([...api, ...run].map(([, name = '']) => name));
  expect(settings.size).toBeGreaterThan(10);
  expect(new Set(firstCells(section('Settings')))).toEqual(settings);
});

test('the README names every folder of the repository', () => {
  const workspaces = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(fromRoot(parent)).map((folder) => `${parent}/${folder}`),
  );
  const others = ['bench', 'docs', 'e2e', 'prisma', 'scripts'];
  expect([...firstCells(section('How it is put together'))].sort()).toEqual([...workspaces, ...others].sort());
});

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(fromRoot('docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('every link and picture leads somewhere', () => {
    const targets = [...text.matchAll(/(?:\]\(|src=")([^)"#\s]+)/g)].map(([, target = '']) => target);
    const local = targets.filter((target) => !/^https?:/.test(target));
    expect(local.filter((target) => !existsSync(new URL(target, fromRoot(page))))).toEqual([]);
  });

  test('every command is one that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
