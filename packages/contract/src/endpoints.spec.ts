import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Endpoint, type EndpointName, endpoints, PERMISSIONS, PERMISSIONS_BY_ROLE, PROBLEMS } from './index.js';

const all = Object.entries(endpoints) as [EndpointName, Endpoint][];

describe('every endpoint', () => {
  test('has an address of its own', () => {
    const addresses = all.map(([, { method, path }]) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test.each(all)('%s: kebab-case path, and a schema for exactly its parameters', (_, { path, params }) => {
    expect(path).toMatch(/^(\/(:[a-z]+|[a-z]+(-[a-z]+)*))+$/);
    const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    expect(Object.keys(params?.shape ?? {}).sort()).toEqual(named.sort());
  });

  test.each(all.filter(([, { body }]) => body !== undefined))('%s: refuses a field it does not know', (_, { body }) => {
    // A body of several kinds only looks at its fields once it knows which kind it is.
    const issues = ['support', 'byLaws'].flatMap(
      (kind) => body?.safeParse({ surprise: true, kind }).error?.issues ?? [],
    );
    expect(issues.some((issue) => issue.code === 'unrecognized_keys')).toBe(true);
  });

  test.each(all.filter(([, { query }]) => query !== undefined))(
    '%s: refuses a filter it does not know',
    (_, { query }) => {
      expect(query?.safeParse({ surprise: '1' }).success).toBe(false);
    },
  );

  test('can be written down as JSON Schema, in and out', () => {
    for (const [, { body, view }] of all) {
      if (body !== undefined) expect(z.toJSONSchema(body, { io: 'input' })).toBeDefined();
      if (view !== undefined) expect(z.toJSONSchema(view, { io: 'output', unrepresentable: 'any' })).toBeDefined();
    }
  });

  test('names only problems that exist', () => {
    for (const [, { problems = [] }] of all)
      expect(Object.keys(PROBLEMS)).toEqual(expect.arrayContaining([...problems]));
  });
});

describe('permissions', () => {
  test('every one opens a door, and every door has one', () => {
    const used = new Set(all.map(([, { permission }]) => permission));
    used.delete('public');
    expect([...used].sort()).toEqual([...PERMISSIONS].sort());
  });

  test('who runs the process never takes a position, decides on taking part or gives a commitment', () => {
    for (const role of ['programmeManager', 'programmeTeam'] as const) {
      const held = PERMISSIONS_BY_ROLE[role];
      expect(held).not.toEqual(expect.arrayContaining(['position:take']));
      expect(held).not.toEqual(expect.arrayContaining(['participation:decide']));
      expect(held).not.toEqual(expect.arrayContaining(['commitment:give']));
    }
  });

  test('a partner has no part in rounds', () => {
    expect(PERMISSIONS_BY_ROLE.partnerContact.filter((permission) => /^(round|position):/.test(permission))).toEqual(
      [],
    );
  });
});
