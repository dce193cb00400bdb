import { Connection, requestBytes } from '../measure/connection.js';
import { check } from '../measure/load.js';

interface DemoPerson {
  readonly id: string;
  readonly roles: readonly string[];
  readonly organisation: { readonly id: string; readonly slug: string } | null;
  readonly isOwner: boolean;
  readonly capacity: string | null;
}

/** Somebody with a session of its own, as a browser has it. */
export interface SignedIn {
  readonly cookie: string;
  /** Slug of the organisation it speaks for. */
  readonly organisation: string;
}

/** Signs in, one after another, the representative of every owner. */
export async function signInOwners(port: number): Promise<readonly SignedIn[]> {
  const connection = new Connection(port);
  try {
    const answer = await connection.send(requestBytes('GET', '/api/v1/demo-people'), true);
    check(answer, 200);
    const { people } = JSON.parse(answer.body.toString()) as { readonly people: readonly DemoPerson[] };
    const owners = people.filter(({ isOwner, capacity }) => isOwner && capacity === 'representative');
    const signedIn: SignedIn[] = [];
    for (const { id, organisation } of owners) {
      const reply = await connection.send(requestBytes('POST', '/api/v1/session', {}, { personId: id }));
      check(reply, 201);
      const cookie = /\r\nset-cookie: ([^;]+);/i.exec(reply.head)?.[1];
      if (cookie === undefined || organisation === null) throw new Error('signing in gave no session');
      signedIn.push({ cookie, organisation: organisation.slug });
    }
    return signedIn;
  } finally {
    connection.close();
  }
}
