import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { init } from 'es-module-lexer';
import { chunkOf, pageAssets, weighRoutes } from './walk.js';

const files: Readonly<Record<string, string>> = {
  'index.html': `<link rel="icon" href="/icon.svg"><script type="module" crossorigin src="/assets/index-AAAAAAAA.js"></script>
    <link rel="modulepreload" crossorigin href="/assets/shared-AAAAAAAA.js"><link rel="stylesheet" crossorigin href="/assets/index-AAAAAAAA.css">`,
  'assets/index-AAAAAAAA.js': `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/agenda-page-AAAA-AAA.js","assets/chart-AAAAAAAA.js","assets/agenda-page-AAAAAAAA.css"])))=>i.map(i=>d[i]);
    import{a as e}from"./shared-AAAAAAAA.js";import"react-is-bundled";
    const text='import("./not-a-chunk.js")';
    e(()=>import(\`./agenda-page-AAAA-AAA.js\`),__vite__mapDeps([0,1,2]));e(()=>import("./sign-in-page-AAAAAAAA.js"),[]);`,
  'assets/shared-AAAAAAAA.js': 'export const a=1;',
  'assets/agenda-page-AAAA-AAA.js': `import"./shared-AAAAAAAA.js";export*from"./chart-AAAAAAAA.js";const d=()=>import("./dialog-AAAAAAAA.js");`,
  'assets/chart-AAAAAAAA.js': 'export const chart="a chart, which is only needed on the agenda";',
  'assets/dialog-AAAAAAAA.js': 'export const dialog="asked for on the agenda";',
  'assets/sign-in-page-AAAAAAAA.js': 'export const page="sign in";',
  'assets/index-AAAAAAAA.css': 'body{margin:0}',
  'assets/agenda-page-AAAAAAAA.css': 'table{width:100%}',
};
const gzip = (...names: readonly string[]) =>
  names.reduce((sum, name) => sum + gzipSync(files[name] ?? '', { level: 9 }).length, 0);

let folder: string;
beforeAll(async () => {
  await init;
  folder = await mkdtemp(join(tmpdir(), 'samenkoers-walk-'));
  await mkdir(join(folder, 'assets'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the page asks for its script, what it preloads, and its style; the icon is neither', () => {
  expect(pageAssets(files['index.html'] ?? '')).toEqual({
    scripts: ['assets/index-AAAAAAAA.js', 'assets/shared-AAAAAAAA.js'],
    styles: ['assets/index-AAAAAAAA.css'],
  });
});

test('imports at once and imports later are told apart; text that looks like an import is not one', () => {
  const { scripts, later } = chunkOf('assets/index-AAAAAAAA.js', files['assets/index-AAAAAAAA.js'] ?? '');
  expect(scripts).toEqual(['assets/shared-AAAAAAAA.js']);
  expect(later).toEqual([
    { script: 'assets/agenda-page-AAAA-AAA.js', styles: ['assets/agenda-page-AAAAAAAA.css'] },
    { script: 'assets/sign-in-page-AAAAAAAA.js', styles: [] },
  ]);
});

test('a route weighs the start, its own chunk and all that those import, each file once', async () => {
  const weights = await weighRoutes(folder);
  const start = ['assets/index-AAAAAAAA.js', 'assets/shared-AAAAAAAA.js'];
  const agenda = [...start, 'assets/agenda-page-AAAA-AAA.js', 'assets/chart-AAAAAAAA.js'];
  const find = (route: string) => weights.find((weight) => weight.route === route);
  expect(weights.map(({ route }) => route).sort()).toEqual([
    'agenda-page',
    'agenda-page › dialog',
    'sign-in-page',
    'start',
  ]);
  expect(find('start')).toMatchObject({ javascript: gzip(...start), css: gzip('assets/index-AAAAAAAA.css') });
  expect(find('agenda-page')).toMatchObject({
    javascript: gzip(...agenda),
    css: gzip('assets/index-AAAAAAAA.css', 'assets/agenda-page-AAAAAAAA.css'),
  });
  expect(find('sign-in-page')).toMatchObject({ css: gzip('assets/index-AAAAAAAA.css') });
});

test('what is fetched from within a route weighs that route too', async () => {
  const weights = await weighRoutes(folder);
  expect(weights[0]?.route).toBe('agenda-page › dialog');
  expect(weights.map(({ isWithinPage }) => isWithinPage)).toEqual([true, false, false, false]);
  expect(weights[0]?.scripts).toContain('assets/agenda-page-AAAA-AAA.js');
});
