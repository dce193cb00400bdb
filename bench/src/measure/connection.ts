import { connect, type Socket } from 'node:net';

export interface Reply {
  readonly status: number;
  readonly head: string;
  /** Only kept when asked for; the length always counts what came in. */
  readonly body: Buffer;
  readonly bytes: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const WITHOUT_BODY = new Set([204, 304]);

/** A request as it goes over the line. */
export function requestBytes(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: object,
): Buffer {
  const content = body === undefined ? '' : JSON.stringify(body);
  const all = {
    host: 'localhost',
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(content)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${content}`);
}

/**
 * One kept-alive connection, one request at a time. It does as little as possible, so that on a machine with two cores
 * the one who measures takes little from the one who is measured; both sides of a comparison get the same client.
 */
export class Connection {
  private readonly socket: Socket;
  private waiting: { readonly done: (reply: Reply) => void; readonly fail: (error: Error) => void } | undefined;
  private keep = false;
  private head: Buffer | undefined;
  private status = 0;
  private headText = '';
  private bytes = 0;
  private missing = -1;
  private parts: Buffer[] = [];

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk) => this.take(chunk));
    this.socket.on('error', (error) => this.fail(error));
    this.socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  /** Sends a request and waits for the whole answer. */
  send(request: Buffer, keepBody = false): Promise<Reply> {
    this.keep = keepBody;
    this.head = undefined;
    this.missing = -1;
    this.parts = [];
    return new Promise((done, fail) => {
      this.waiting = { done, fail };
      this.socket.write(request);
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    if (this.missing >= 0) {
      this.takeBody(chunk);
      return;
    }
    const seen = this.head === undefined ? chunk : Buffer.concat([this.head, chunk]);
    const end = seen.indexOf(HEAD_END);
    if (end < 0) {
      this.head = seen;
      return;
    }
    this.headText = seen.toString('latin1', 0, end);
    this.status = Number(this.headText.slice(9, 12));
    const length = /\r\ncontent-length: (\d+)/i.exec(this.headText)?.[1];
    if (length === undefined && !WITHOUT_BODY.has(this.status)) {
      this.fail(new Error(`an answer without length:\n${this.headText}`));
      return;
    }
    this.bytes = length === undefined ? 0 : Number(length);
    this.missing = this.bytes;
    this.takeBody(seen.subarray(end + HEAD_END.length));
  }

  private takeBody(chunk: Buffer): void {
    this.missing -= chunk.length;
    // What goes wrong is always kept: its text says why.
    if (this.keep || this.status >= 400) this.parts.push(chunk);
    if (this.missing > 0) return;
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.done({ status: this.status, head: this.headText, body: Buffer.concat(this.parts), bytes: this.bytes });
  }

  private fail(error: Error): void {
    this.waiting?.fail(error);
    this.waiting = undefined;
  }
}
