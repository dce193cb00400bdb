import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import type { InputIssue } from '@samenkoers/contract';
import { z } from 'zod';
import { ProblemError } from './problem.js';

type Issue = z.core.$ZodIssue;

const PLACES: Readonly<Record<string, string>> = { body: 'body', query: 'query', param: 'path' };

/** The facts of an issue that a sentence can use; never the value that was sent. */
function factsOf(issue: Issue): InputIssue['facts'] {
  switch (issue.code) {
    case 'too_small':
      return { minimum: Number(issue.minimum), of: issue.origin };
    case 'too_big':
      return { maximum: Number(issue.maximum), of: issue.origin };
    case 'invalid_type':
      return { expected: issue.expected };
    case 'invalid_format':
      return { format: issue.format };
    case 'unrecognized_keys':
      return { keys: issue.keys };
    case 'invalid_value':
      return { values: issue.values.map(String) };
    default:
      return {};
  }
}

const codeOf = (issue: Issue) =>
  issue.code === 'custom' && /^[a-z-]+$/.test(issue.message) ? issue.message : issue.code.replaceAll('_', '-');

/** Every place where a value does not fit its schema. */
export const inputIssues = (error: z.ZodError, place: string): InputIssue[] =>
  error.issues.map((issue) => ({
    at: [place, ...issue.path.map(String)].join('.'),
    code: codeOf(issue),
    facts: factsOf(issue),
  }));

/** Parses path, query and body with the schema given at the parameter: `@Body({ schema: endpoint.body })`. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const schema = metadata.schema;
    if (!(schema instanceof z.ZodType)) return value;
    const parsed = schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    throw new ProblemError('invalid-input', {
      issues: inputIssues(parsed.error, PLACES[metadata.type] ?? metadata.type),
    });
  }
}
