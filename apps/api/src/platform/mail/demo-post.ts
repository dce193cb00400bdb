import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { SMTPServer } from 'smtp-server';

/** A letter as it came in. */
export interface ReceivedLetter {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const KEEP = 50;
const LARGEST = 256 * 1024;

/** The post office of a demonstration: a real mail server on this machine only, whose letters a page shows. */
@Injectable()
export class DemoPost {
  private server: SMTPServer | undefined;
  private letters: readonly ReceivedLetter[] = [];

  /** Latest first. */
  list(): readonly ReceivedLetter[] {
    return this.letters;
  }

  /** Begins to listen; the address to send to. */
  async open(): Promise<string> {
    const [{ SMTPServer }, { default: PostalMime }] = await Promise.all([import('smtp-server'), import('postal-mime')]);
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: LARGEST,
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          PostalMime.parse(Buffer.concat(parts)).then(({ subject = '', text = '' }) => {
            const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
            this.take({ id: randomUUID(), at: new Date().toISOString(), to, subject, text });
            done();
          }, done);
        });
      },
    });
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (server !== undefined) await new Promise<void>((resolve) => server.close(resolve));
  }

  private take(letter: ReceivedLetter): void {
    this.letters = [letter, ...this.letters].slice(0, KEEP);
  }
}
