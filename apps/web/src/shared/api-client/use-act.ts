import type { endpoints, InputIssue } from '@samenkoers/contract';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { showAgain } from '../sign-in/show-again.js';
import { failureOf, type RequestFailure } from './failure.js';
import type { View } from './read.js';
import { type Command, sendCommand } from './request.js';
import { type CommandName, type PathParams, pathOf, ROUTES } from './routes.js';

type Schema = { readonly _zod: { readonly input: unknown } };

/** What an act asks for: the body as its schema takes it in, before defaults are filled in. */
export type ActBody<Name extends CommandName> = (typeof endpoints)[Name] extends {
  readonly body?: infer S extends Schema;
}
  ? S['_zod']['input']
  : undefined;

type Submission<Name extends CommandName> = { readonly body: ActBody<Name>; readonly params?: PathParams };
type Sending = { readonly print: string; readonly key: string };

export type Done<Answer> = { readonly ok: true; readonly view: Answer } | { readonly ok: false };

export type ActHandle<Name extends CommandName> = {
  /** Resolves with the answer; when it was not done, or nobody knows, `failure` or `issues` says why. */
  readonly submit: (body: ActBody<Name>, params?: PathParams) => Promise<Done<View<Name>>>;
  readonly isBusy: boolean;
  readonly failure: RequestFailure | undefined;
  /** Places in the form that do not fit the contract, found here or by the server. */
  readonly issues: readonly InputIssue[];
  readonly result: View<Name> | undefined;
  readonly reset: () => void;
};

type ActOptions = {
  readonly params?: PathParams;
  /** Roots of the views that may show something else afterwards. */
  readonly touches: readonly QueryKey[];
};

/**
 * One act against the server. The idempotency key belongs to *what is submitted*: pressing again after a lost answer sends the
 * same key, so that it cannot count twice; another content, or a new submit after a clear answer, gets a key of its own.
 */
export const useAct = <Name extends CommandName>(name: Name, options: ActOptions): ActHandle<Name> => {
  const queryClient = useQueryClient();
  const sending = useRef<Sending | undefined>(undefined);
  const [ownIssues, setOwnIssues] = useState<readonly InputIssue[]>([]);

  const mutation = useMutation({
    mutationFn: async ({ body, params }: Submission<Name>): Promise<View<Name>> => {
      const path = pathOf(name, { ...options.params, ...params });
      const print = JSON.stringify([path, body]);
      const key = sending.current?.print === print ? sending.current.key : crypto.randomUUID();
      sending.current = { print, key };
      try {
        const view = await sendShowingAgain<View<Name>>({ path, body, key, method: ROUTES[name][0] });
        sending.current = undefined;
        return view;
      } catch (error) {
        if (failureOf(error)?.kind === 'refused') sending.current = undefined;
        throw error;
      }
    },
    onSettled: () => Promise.all(options.touches.map((queryKey) => queryClient.invalidateQueries({ queryKey }))),
  });

  const submit = async (body: ActBody<Name>, params?: PathParams): Promise<Done<View<Name>>> => {
    const issues = await issuesOf(name, body);
    setOwnIssues(issues);
    if (issues.length > 0) return { ok: false };
    try {
      return { ok: true, view: await mutation.mutateAsync({ body, ...(params === undefined ? {} : { params }) }) };
    } catch (error) {
      if (failureOf(error) === undefined) throw error;
      return { ok: false };
    }
  };

  const failure = failureOf(mutation.error);
  return {
    submit,
    isBusy: mutation.isPending,
    failure: ownIssues.length > 0 ? undefined : failure,
    issues: ownIssues.length > 0 ? ownIssues : serverIssues(failure),
    result: mutation.data,
    reset: () => {
      setOwnIssues([]);
      mutation.reset();
    },
  };
};

/** When it is too long ago that somebody showed who it is, asks for that and sends the same again, under the same key. */
const sendShowingAgain = async <Answer>(command: Command): Promise<Answer> => {
  for (;;) {
    try {
      return await sendCommand<Answer>(command);
    } catch (error) {
      const failure = failureOf(error);
      const isStale = failure?.kind === 'refused' && failure.problem.code === 'authentication-stale';
      if (!isStale || !(await showAgain())) throw error;
    }
  }
};

/** Checks the body by the contract's own schema, fetched only now: nobody who only reads pays for it. */
const issuesOf = async (name: CommandName, body: unknown): Promise<readonly InputIssue[]> => {
  if (body === undefined) return [];
  const { endpoints: all } = await import('@samenkoers/contract');
  const { body: schema } = all[name] as { readonly body?: { safeParse: (value: unknown) => SafeParse } };
  const parsed = schema?.safeParse(body);
  if (parsed === undefined || parsed.success) return [];
  return parsed.error.issues.map(({ path, code, ...rest }) => ({
    at: ['body', ...path.map(String)].join('.'),
    code: code === 'custom' && typeof rest.message === 'string' ? rest.message : code,
    facts: numbersOf(rest),
  }));
};

type SafeParse = {
  readonly success: boolean;
  readonly error: {
    readonly issues: readonly ({ readonly path: readonly PropertyKey[]; readonly code: string } & Readonly<
      Record<string, unknown>
    >)[];
  };
};

const numbersOf = (facts: Readonly<Record<string, unknown>>): Record<string, number> =>
  Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

const serverIssues = (failure: RequestFailure | undefined): readonly InputIssue[] =>
  failure?.kind === 'refused' ? (failure.problem.details?.issues ?? []) : [];
