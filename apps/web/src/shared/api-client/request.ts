import { type ApiProblem, RequestError, type RequestFailure } from './failure.js';

/** Where the API lives. */
export const BASE = '/api/v1';

/** Anything that may stand in a query string; undefined and empty values are left out. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

const withQuery = (path: string, query: Query): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === '') continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** Reads a view. Throws `RequestError`. The browser keeps the ETag and turns a 304 into the copy it has. */
export const readView = async <View>(
  path: string,
  options: { readonly query?: Query; readonly signal?: AbortSignal } = {},
): Promise<View> => {
  const url = `${BASE}${withQuery(path, options.query ?? {})}`;
  let response: Response;
  try {
    response = await fetch(url, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw new RequestError({ kind: 'unreachable' });
  }
  if (!response.ok) throw new RequestError({ kind: 'refused', problem: await readProblem(response) });
  return (await response.json()) as View;
};

export type CommandMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Command = {
  readonly method?: CommandMethod;
  readonly path: string;
  readonly body?: unknown;
  readonly key: string;
};

/** Sends a command under an idempotency key. Throws `RequestError`; a lost answer and a 503 are an unknown outcome, not a failure. */
export const sendCommand = async <View>({ method = 'POST', path, body, key }: Command): Promise<View> => {
  let response: Response;
  try {
    response = await fetch(`${BASE}${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        'Idempotency-Key': key,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new RequestError({ kind: 'unknown-outcome' });
  }
  if (!response.ok) throw new RequestError(await commandFailure(response));
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as View;
};

/** Only a server that says `temporarily-unavailable` promises that nothing was recorded; any other 5xx gateway answer does not. */
const commandFailure = async (response: Response): Promise<RequestFailure> => {
  const problem = await readProblem(response);
  const isUnknown = [502, 503, 504].includes(problem.status) && problem.code !== 'temporarily-unavailable';
  return isUnknown ? { kind: 'unknown-outcome' } : { kind: 'refused', problem };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the server said when it refused; a code of its own when something before the server answered. */
export const readProblem = async (response: Response): Promise<ApiProblem> => {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  const record = isRecord(body) ? body : {};
  const details = record['details'];
  const requestId = record['requestId'];
  return {
    status: response.status,
    code: typeof record['code'] === 'string' ? record['code'] : `http-${response.status}`,
    details: isRecord(details) ? (details as ApiProblem['details']) : undefined,
    requestId: typeof requestId === 'string' ? requestId : (response.headers.get('x-request-id') ?? undefined),
  };
};
