import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { failureOf, type RequestFailure } from './failure.js';
import { type CommandMethod, sendCommand } from './request.js';

export type CommandSpec<Body> = {
  readonly method?: CommandMethod;
  readonly path: string | ((body: Body) => string);
  /** What goes over the line, when that is not the whole of what was submitted. */
  readonly payload?: (body: Body) => unknown;
  /** Roots of the views that may show something else afterwards. */
  readonly touches: readonly QueryKey[];
};

type Sending = { readonly print: string; readonly key: string };

export type CommandHandle<Body, View> = {
  readonly submit: (body: Body) => Promise<View | undefined>;
  readonly isBusy: boolean;
  readonly failure: RequestFailure | undefined;
  readonly result: View | undefined;
  readonly reset: () => void;
};

/**
 * One act against the server. The idempotency key belongs to *what is submitted*: pressing again after a lost answer sends the
 * same key, so that it cannot count twice; another content, or a new submit after a clear answer, gets a key of its own.
 */
export const useCommand = <Body, View = unknown>(spec: CommandSpec<Body>): CommandHandle<Body, View> => {
  const queryClient = useQueryClient();
  const sending = useRef<Sending | undefined>(undefined);
  const mutation = useMutation({
    mutationFn: async (body: Body): Promise<View> => {
      const path = typeof spec.path === 'function' ? spec.path(body) : spec.path;
      const payload = spec.payload === undefined ? body : spec.payload(body);
      const print = JSON.stringify([path, payload]);
      const key = sending.current?.print === print ? sending.current.key : crypto.randomUUID();
      sending.current = { print, key };
      try {
        const view = await sendCommand<View>({
          path,
          body: payload,
          key,
          ...(spec.method === undefined ? {} : { method: spec.method }),
        });
        sending.current = undefined;
        return view;
      } catch (error) {
        if (failureOf(error)?.kind === 'refused') sending.current = undefined;
        throw error;
      }
    },
    onSettled: async () => {
      await Promise.all(spec.touches.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
  });
  return {
    submit: async (body) => {
      try {
        return await mutation.mutateAsync(body);
      } catch (error) {
        if (failureOf(error) === undefined) throw error;
        return undefined;
      }
    },
    isBusy: mutation.isPending,
    failure: failureOf(mutation.error),
    result: mutation.data,
    reset: mutation.reset,
  };
};
