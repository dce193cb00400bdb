/** What a client of PostgreSQL says that carries a statement (protocol 3, chapter "Message Formats"). */
export type FrontendMessage =
  | { readonly kind: 'query'; readonly text: string }
  | { readonly kind: 'parse'; readonly name: string; readonly text: string }
  | { readonly kind: 'bind'; readonly name: string; readonly values: readonly (string | null)[] };

/** Reads a stream of chunks, cut anywhere, and tells every message that carries a statement. */
export function frontendMessages(tell: (message: FrontendMessage) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let hasStarted = false;
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      // The first message of a connection has no type byte, only its length.
      const lengthAt = hasStarted ? 1 : 0;
      if (rest.length < lengthAt + 4) return;
      const end = lengthAt + rest.readUInt32BE(lengthAt);
      if (rest.length < end) return;
      const message = hasStarted ? parse(String.fromCharCode(rest.readUInt8(0)), rest.subarray(5, end)) : undefined;
      hasStarted = true;
      rest = rest.subarray(end);
      if (message !== undefined) tell(message);
    }
  };
}

function parse(type: string, body: Buffer): FrontendMessage | undefined {
  const at = reader(body);
  if (type === 'Q') return { kind: 'query', text: at.text() };
  if (type === 'P') return { kind: 'parse', name: at.text(), text: at.text() };
  if (type !== 'B') return undefined;
  at.text();
  const name = at.text();
  const formats = Array.from({ length: at.int16() }, () => at.int16());
  const values = Array.from({ length: at.int16() }, (_, place) => {
    const value = at.bytes(at.int32());
    const isBinary = (formats.length === 1 ? formats[0] : formats[place]) === 1;
    return value === null ? null : isBinary ? `\\x${value.toString('hex')}` : value.toString();
  });
  return { kind: 'bind', name, values };
}

function reader(body: Buffer) {
  let place = 0;
  const step = (bytes: number) => {
    place += bytes;
    return place - bytes;
  };
  return {
    int16: () => body.readInt16BE(step(2)),
    int32: () => body.readInt32BE(step(4)),
    /** A length of -1 stands for NULL. */
    bytes: (length: number) => (length < 0 ? null : body.subarray(place, step(length) + length)),
    text: () => {
      const end = body.indexOf(0, place);
      return body.toString('utf8', step(end + 1 - place), end);
    },
  };
}
