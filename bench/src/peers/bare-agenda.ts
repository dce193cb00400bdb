// The agenda without session, permission and rules: node:http and pg with one hand-written statement.
import { createServer, type ServerResponse } from 'node:http';
import pg from 'pg';
import { agendaStatement } from './agenda-statement.js';
import { port, setting } from './peer-environment.js';

const pool = new pg.Pool({ connectionString: setting('DATABASE_URL'), max: 16 });
const values = [setting('PROGRAMME_ID'), Number(setting('LIMIT'))];

async function answer(url: string | undefined, response: ServerResponse): Promise<void> {
  const { rows } = await pool.query<{ body: string }>({ name: 'agenda', text: agendaStatement, values });
  const body = Buffer.from(url === '/ready' ? '{}' : (rows[0]?.body ?? ''));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}

createServer((request, response) => void answer(request.url, response)).listen(port(), '127.0.0.1');
