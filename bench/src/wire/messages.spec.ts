import { expect, test } from '@jest/globals';
import { type FrontendMessage, frontendMessages } from './messages.js';

const int16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const zeroEnded = (text: string) => Buffer.from(`${text}\0`);
const message = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
};

const startUp = Buffer.concat([int32(12), int32(196608), Buffer.from('x\0y\0')]);
const stream = Buffer.concat([
  startUp,
  message('p', zeroEnded('secret')),
  message('Q', zeroEnded('BEGIN')),
  message('P', zeroEnded('vote'), zeroEnded('SELECT $1, $2, $3'), int16(0)),
  message(
    'B',
    zeroEnded(''),
    zeroEnded('vote'),
    int16(3),
    int16(0),
    int16(0),
    int16(1),
    int16(3),
    int32(4),
    Buffer.from('één'.slice(0, 2)),
    int32(-1),
    int32(2),
    Buffer.from([1, 255]),
    int16(0),
  ),
  message('E', zeroEnded(''), int32(0)),
  message('S'),
]);

const expected: readonly FrontendMessage[] = [
  { kind: 'query', text: 'BEGIN' },
  { kind: 'parse', name: 'vote', text: 'SELECT $1, $2, $3' },
  { kind: 'bind', name: 'vote', values: ['éé', null, '\\x01ff'] },
];

test('statements are read from the stream, other messages are passed over', () => {
  const heard: FrontendMessage[] = [];
  frontendMessages((one) => heard.push(one))(stream);
  expect(heard).toEqual(expected);
});

test('it does not matter where the stream is cut', () => {
  for (const size of [1, 2, 3, 5, 7, 64]) {
    const heard: FrontendMessage[] = [];
    const read = frontendMessages((one) => heard.push(one));
    for (let from = 0; from < stream.length; from += size) read(stream.subarray(from, from + size));
    expect(heard).toEqual(expected);
  }
});
