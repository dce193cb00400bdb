// A position without session, validation, permission and rules: node:http and pg run the statements of the product.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { play, playerOf } from '../wire/play.js';
import type { PositionScript } from '../wire/script.js';
import { port, setting } from './peer-environment.js';

const scripts = JSON.parse(readFileSync(setting('SCRIPTS'), 'utf8')) as Readonly<Record<string, PositionScript>>;
const players = new Map(Object.entries(scripts).map(([seat, script]) => [seat, playerOf(script)]));
const pool = new pg.Pool({ connectionString: setting('DATABASE_URL'), max: Number(setting('POOL_SIZE')) });
const receipt = JSON.stringify({ recorded: true });
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(receipt) };

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/ready') {
    response.writeHead(200, headers).end(receipt);
    return;
  }
  request.resume();
  const [, round, organisation] = /\/rounds\/(\d+)\/positions\/([^/]+)$/.exec(request.url ?? '') ?? [];
  const player = players.get(`${round}/${organisation}`);
  if (player === undefined) {
    response.writeHead(404, { 'content-length': 0 }).end();
    return;
  }
  const client = await pool.connect();
  try {
    await play(client, player);
  } finally {
    client.release();
  }
  response.writeHead(200, headers).end(receipt);
}

createServer((request, response) => void answer(request, response)).listen(port(), '127.0.0.1');
