import { describe, expect, test } from '@jest/globals';
import { endpoints } from '@samenkoers/contract';
import { openApiDocument } from './openapi.js';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

const document = openApiDocument('https://koers.example') as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Signing in and out comes before or ends the person; computing something records nothing. */
const WITHOUT_KEY: readonly string[] = [
  'signInAsDemoPerson',
  'signOut',
  'signOutDevice',
  'signOutEverywhere',
  'linkAtProvider',
  'askEmailLink',
  'signInByEmailLink',
  'beginPasskeySignIn',
  'signInByPasskey',
  'beginPasskeyRegistration',
  'registerPasskey',
  'removePasskey',
  'unlinkAccount',
  'makeEmergencyCodes',
  'useEmergencyCode',
  'previewImport',
  'checkPackage',
];

describe('the OpenAPI document', () => {
  test('is 3.1 and has every endpoint of the contract once', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(Object.keys(endpoints).sort());
  });

  test('names every parameter of every path', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      expect(
        operation.parameters
          .filter((one) => one.in === 'path')
          .map(({ name }) => name)
          .sort(),
      ).toEqual(inPath);
    }
  });

  test('asks a key of every command, and tells its refusals', () => {
    for (const { method, operation } of operations.filter(
      ({ operation }) => !WITHOUT_KEY.includes(operation.operationId),
    )) {
      const hasKey = operation.parameters.some(({ name }) => name === 'Idempotency-Key');
      expect([operation.operationId, hasKey]).toEqual([operation.operationId, method !== 'get']);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '500']));
    }
  });

  test('says of an answer that comes in lines that it does', () => {
    const streamed = operations.filter(({ operation }) => JSON.stringify(operation).includes('application/x-ndjson'));
    expect(streamed.map(({ operation }) => operation.operationId)).toEqual(['checkPackage']);
  });
});
