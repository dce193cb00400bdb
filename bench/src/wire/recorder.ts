import { connect, createServer, type Socket } from 'node:net';
import { type FrontendMessage, frontendMessages } from './messages.js';

/** One statement as it went to PostgreSQL; values as text, null for NULL, undefined where there is no parameter list. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly (string | null)[] | undefined;
}

/** Stands between the product and PostgreSQL and writes down what is sent. */
export interface Recorder {
  /** The database's address by way of the recorder. */
  readonly url: string;
  /** What was sent since the last time this was asked. */
  take(): readonly SentStatement[];
  stop(): Promise<void>;
}

/**
 * Starts a recorder in front of the PostgreSQL of `url`. What the product sends is thus measured as it is, however its
 * code is written, and cannot drift from a copy kept here.
 */
export async function startRecorder(url: string): Promise<Recorder> {
  const target = new URL(url);
  const sent: SentStatement[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect({ port: Number(target.port), host: target.hostname, noDelay: true });
    client.setNoDelay(true);
    sockets.add(client).add(database);
    const read = frontendMessages(keepStatements(sent));
    client.on('data', (chunk) => {
      read(chunk);
      database.write(chunk);
    });
    database.on('data', (chunk) => client.write(chunk));
    for (const [one, other] of [[client, database] as const, [database, client] as const]) {
      one.on('close', () => other.destroy());
      one.on('error', () => other.destroy());
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the recorder has no port');
  const through = new URL(url);
  through.port = String(address.port);
  return {
    url: through.href,
    take: () => sent.splice(0),
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Prepared texts are sent once per connection and named after that. */
function keepStatements(sent: SentStatement[]): (message: FrontendMessage) => void {
  const prepared = new Map<string, string>();
  return (message) => {
    if (message.kind === 'parse') prepared.set(message.name, message.text);
    else if (message.kind === 'query') sent.push({ text: message.text, values: undefined });
    else sent.push({ text: prepared.get(message.name) ?? '', values: message.values });
  };
}
