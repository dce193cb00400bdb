import type { FastifyInstance } from 'fastify';

const DAYS_VALID = 180;
const DAY = 86_400_000;

/** `/.well-known/security.txt` (RFC 9116): where to tell us about a weakness. Not there without a contact on record. */
export function serveSecurityTxt(server: FastifyInstance, contact: string | undefined, publicUrl: string): void {
  if (contact === undefined) return;
  server.get('/.well-known/security.txt', (_, reply) =>
    reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(securityTxt(contact, publicUrl, new Date())),
  );
}

/** Whole days, so that the text is the same for everyone who asks today. */
export function securityTxt(contact: string, publicUrl: string, now: Date): string {
  const expires = new Date(Math.floor(now.getTime() / DAY + DAYS_VALID) * DAY).toISOString();
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}
