// The agenda without session, permission and rules: node:http and pg with one hand-written statement.
import { createServer } from 'node:http';
import pg from 'pg';
import { agendaStatement } from './agenda-statement.js';
import { port, setting } from './peer-environment.js';

const pool = new pg.Pool({ connectionString: setting('DATABASE_URL'), max: 16 });
const values = [setting('PROGRAMME_ID'), Number(setting('LIMIT'))];

createServer(async (request, response) => {
  const { rows } = await pool.query<{ body: string }>({ name: 'agenda', text: agendaStatement, values });
  const body = Buffer.from(request.url === '/ready' ? '{}' : (rows[0]?.body ?? ''));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}).listen(port(), '127.0.0.1');
