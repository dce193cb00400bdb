import { RequestError } from './failure.js';
import type { View } from './read.js';
import { BASE, readProblem } from './request.js';
import { type CommandName, type PathParams, pathOf, ROUTES } from './routes.js';

/** Lines of a stream as they become whole, whatever pieces it arrives in. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const parts = (rest + decoder.decode(value, { stream: !done })).split('\n');
    rest = done ? '' : (parts.pop() ?? '');
    yield* parts.filter((part) => part.trim() !== '');
    if (done) return;
  }
}

type StreamOptions = { readonly params: PathParams; readonly body: unknown; readonly signal: AbortSignal };

const ask = async (name: CommandName, { params, body, signal }: StreamOptions): Promise<Response> => {
  try {
    return await fetch(`${BASE}${pathOf(name, params)}`, {
      method: ROUTES[name][0],
      credentials: 'same-origin',
      headers: { Accept: 'application/x-ndjson, application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new RequestError({ kind: 'unreachable' });
  }
};

/**
 * The lines of an endpoint that answers while it works, one JSON value each. Aborting the signal closes the connection,
 * which stops the work. Throws `RequestError` for a refusal and for a connection that is lost on the way.
 */
export async function* streamLines<Name extends CommandName>(
  name: Name,
  options: StreamOptions,
): AsyncGenerator<View<Name>> {
  const response = await ask(name, options);
  if (!response.ok || response.body === null) {
    throw new RequestError({ kind: 'refused', problem: await readProblem(response) });
  }
  try {
    for await (const line of linesOf(response.body)) yield JSON.parse(line) as View<Name>;
  } catch (error) {
    if (options.signal.aborted) throw error;
    throw new RequestError({ kind: 'unreachable' });
  }
}
