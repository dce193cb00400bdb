import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server of a test: what it took, and whether it takes anything now. */
export interface TestMailServer {
  readonly url: string;
  readonly taken: readonly { readonly to: string; readonly text: string }[];
  readonly state: { isDown: boolean };
  close(): Promise<void>;
}

export async function startMailServer(): Promise<TestMailServer> {
  const taken: { to: string; text: string }[] = [];
  const state = { isDown: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (state.isDown) return done(new Error('not now'));
        PostalMime.parse(Buffer.concat(parts)).then(({ text = '' }) => {
          taken.push(...session.envelope.rcptTo.map(({ address }) => ({ to: address, text })));
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    taken,
    state,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
