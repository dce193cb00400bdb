import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { compressFolder } from './compress.mjs';
import { fingerprint, nodeTooOld, root } from './workspace.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samenkoers-steps-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the fingerprint of what something is made from', () => {
  const print = (ignore?: (name: string) => boolean): string => fingerprint([relative(root, folder)], ignore);

  test('changes with a content, with a name, and with a file more', async () => {
    await writeFile(join(folder, 'a.ts'), '1');
    const first = print();
    expect(print()).toBe(first);
    await writeFile(join(folder, 'a.ts'), '2');
    const second = print();
    await writeFile(join(folder, 'b.ts'), '2');
    expect(new Set([first, second, print()]).size).toBe(3);
  });

  test('does not change with what is left out', async () => {
    await writeFile(join(folder, 'a.ts'), '1');
    const before = print();
    await writeFile(join(folder, 'a.spec.ts'), '1');
    expect(print((name) => name.endsWith('.spec.ts'))).toBe(before);
  });
});

describe('compressing the built screens', () => {
  test('puts a smaller copy of each text file beside it, and leaves small and binary ones alone', async () => {
    const text = 'Gedragen door zeventien eigenaren. '.repeat(200);
    await writeFile(join(folder, 'app.js'), text);
    await writeFile(join(folder, 'small.js'), 'export {};');
    await writeFile(join(folder, 'font.woff2'), text);
    await compressFolder(folder);
    expect((await readdir(folder)).sort()).toEqual(['app.js', 'app.js.br', 'app.js.gz', 'font.woff2', 'small.js']);
    expect(brotliDecompressSync(await readFile(join(folder, 'app.js.br'))).toString()).toBe(text);
    expect(gunzipSync(await readFile(join(folder, 'app.js.gz'))).toString()).toBe(text);
  });
});

describe('the Node that starts everything', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('%s will do', (version) => {
    expect(nodeTooOld(version)).toBeUndefined();
  });

  test.each(['18.20.4', '20.18.3'])('%s is too old, and is told what is needed', (version) => {
    expect(nodeTooOld(version)).toBe(
      `Samenkoers needs Node 20.19 or newer; this is Node ${version}. See https://nodejs.org/en/download.`,
    );
  });
});
