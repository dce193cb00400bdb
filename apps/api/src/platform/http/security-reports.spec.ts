import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { readReports } from './security-reports.js';
import { securityTxt } from './security-txt.js';

describe('what a browser stopped', () => {
  const stopped = {
    directive: 'script-src',
    blocked: 'https://elders.example/x.js',
    page: 'https://koers.example/agenda',
  };

  test('is read from both forms, without what may say something about a person', () => {
    const old = {
      'csp-report': {
        'violated-directive': 'script-src',
        'blocked-uri': 'https://elders.example/x.js?who=me',
        'document-uri': 'https://koers.example/agenda?q=jansen#top',
      },
    };
    const recent = [
      {
        type: 'csp-violation',
        body: {
          effectiveDirective: 'script-src',
          blockedURL: 'https://elders.example/x.js#a',
          documentURL: 'https://koers.example/agenda?q=jansen',
        },
      },
    ];
    expect(readReports(JSON.stringify(old))).toEqual([stopped]);
    expect(readReports(JSON.stringify(recent))).toEqual([stopped]);
  });

  test.each(['', '{', 'null', '3', '[]', '{"csp-report":3}', '[{"body":null}]'])('%p says nothing', (text) => {
    expect(readReports(text)).toEqual([]);
  });
});

describe('the door', () => {
  let at: TestApp;
  let server: FastifyInstance;
  beforeAll(async () => {
    at = await startTestApp({ SECURITY_CONTACT: 'mailto:veilig@koers.example', PUBLIC_URL: 'http://koers.example' });
    server = at.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  });
  afterAll(() => at.close());

  const report = (payload: string, type = 'application/csp-report') =>
    server.inject({ method: 'POST', url: '/csp-reports', payload, headers: { 'content-type': type } });

  test('takes reports, whatever they hold, and says nothing back', async () => {
    for (const payload of ['{"csp-report":{}}', 'no json', '[]']) {
      expect(await report(payload)).toMatchObject({ statusCode: 204, body: '' });
    }
    expect((await report(`"${'x'.repeat(20_000)}"`)).statusCode).toBe(413);
    expect((await report('{}', 'application/json')).statusCode).toBe(204);
  });

  test('no other address takes a body of that kind', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: '{}',
      headers: { 'content-type': 'application/csp-report' },
    });
    expect(answer.statusCode).toBe(415);
  });

  test('every answer tells the browser where to report', async () => {
    const { headers } = await server.inject('/api/v1/programme');
    expect(headers['content-security-policy']).toMatch(/report-uri \/csp-reports; report-to csp$/);
    expect(headers['reporting-endpoints']).toBe('csp="/csp-reports"');
  });

  test('tells where a weakness can be reported, until half a year from now', async () => {
    const answer = await server.inject('/.well-known/security.txt');
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toBe(securityTxt('mailto:veilig@koers.example', 'http://koers.example', new Date()));
    expect(securityTxt('mailto:a@b.example', 'https://koers.example', new Date('2026-11-21T22:00:00Z'))).toBe(
      [
        'Contact: mailto:a@b.example',
        'Expires: 2027-05-20T00:00:00.000Z',
        'Preferred-Languages: nl, en',
        'Canonical: https://koers.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  test('an address in another spelling is not there, and a page with a slash too many is sent on', async () => {
    expect((await server.inject('/api/v1/%70rogramme')).statusCode).toBe(404);
    expect((await server.inject('/api/v1/programme/')).statusCode).toBe(404);
    expect(await server.inject('/agenda/?kind=project')).toMatchObject({
      statusCode: 308,
      headers: { location: '/agenda?kind=project' },
    });
  });
});
