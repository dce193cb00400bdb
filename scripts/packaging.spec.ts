import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from './steps/workspace.mjs';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The instructions of a Dockerfile, with continued lines joined. */
function instructions(): readonly string[] {
  return read('Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

const fromContext = (): readonly string[] =>
  instructions()
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(/\s+/).slice(1, -1));

const fromStages = (): readonly string[] =>
  instructions().flatMap((line) => /^COPY --from=(\S+) /.exec(line)?.[1] ?? []);

const stages = (): readonly string[] => instructions().flatMap((line) => /^FROM \S+ AS (\S+)$/.exec(line)?.[1] ?? []);

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly image: string;
        readonly healthcheck: { readonly test: readonly string[] };
        readonly volumes?: readonly string[];
        readonly environment: Readonly<Record<string, string>>;
        readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
      }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe('the image', () => {
  test('copies only what the repository has', () => {
    expect(fromContext().length).toBeGreaterThan(10);
    expect(fromContext().filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('has the manifest of every package, so that the lockfile fits', () => {
    const lock = parse(read('pnpm-lock.yaml')) as { readonly importers: Readonly<Record<string, unknown>> };
    const manifests = Object.keys(lock.importers).map((folder) => join(folder, 'package.json'));
    expect(manifests.filter((manifest) => !fromContext().includes(manifest))).toEqual([]);
  });

  test('copies only from stages that exist', () => {
    expect(fromStages().filter((stage) => !stages().includes(stage))).toEqual([]);
  });

  test('does not run as root, and says how it is', () => {
    const last = instructions().slice(instructions().findLastIndex((line) => line.startsWith('FROM ')));
    expect(last).toContain('USER node');
    expect(last.some((line) => line.startsWith('HEALTHCHECK ') && line.includes('/health/ready'))).toBe(true);
  });

  test('is built without what this machine built or stored', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const pattern of ['**/node_modules', '**/dist', '.git', '.data']) expect(ignored).toContain(pattern);
  });
});

describe('docker-compose.yml', () => {
  const compose = parse(read('docker-compose.yml')) as Compose;

  test('puts the product on a PostgreSQL 18 and waits until that is well', () => {
    expect(compose.services['database']?.image).toBe('postgres:18');
    expect(compose.services['app']?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(compose.services['app']?.environment['DATABASE_URL']).toContain('@database:5432/');
  });

  test('keeps the data in a volume where version 18 looks for it', () => {
    expect(compose.services['database']?.volumes).toEqual(['database:/var/lib/postgresql']);
    expect(compose.volumes).toHaveProperty('database');
  });

  test('every service says how it is', () => {
    for (const service of Object.values(compose.services)) expect(service.healthcheck.test.length).toBeGreaterThan(1);
  });
});

describe('publiccode.yml', () => {
  test('has what its standard asks for, and the licence of the repository', () => {
    const publiccode = parse(read('publiccode.yml')) as Readonly<Record<string, unknown>> & {
      readonly legal: { readonly license: string };
      readonly description: Readonly<
        Record<string, { readonly shortDescription: string; readonly longDescription: string }>
      >;
    };
    const asked = [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'categories',
      'developmentStatus',
      'softwareType',
    ];
    expect(
      [...asked, 'description', 'legal', 'maintenance', 'localisation'].filter((key) => !(key in publiccode)),
    ).toEqual([]);
    for (const { shortDescription, longDescription } of Object.values(publiccode.description)) {
      expect(shortDescription.length).toBeLessThanOrEqual(150);
      expect(longDescription.length).toBeGreaterThanOrEqual(500);
    }
    const manifest = JSON.parse(read('package.json')) as { readonly license: string };
    expect(publiccode.legal.license).toBe(manifest.license);
    expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
  });
});
