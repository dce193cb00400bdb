import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Demo: the page with seeded people exists. Never switch it on where the record is real. */
  DEMO: flag.default(false),
  /** Where people reach the product; https makes the session cookie `__Host-` and Secure. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Slug of the programme a visitor sees; default: the only one. */
  PROGRAMME: z.string().optional(),
  /** Folder with the built web app; without it only the API is served. */
  WEB_DIST: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(12),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(120),
  /** Whether a proxy in front may say who the client is; the number of proxies. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  POOL_SIZE: z.coerce.number().int().min(2).max(200).default(16),
  /** Requests per minute; 0 is no limit. A town hall shares one address. */
  RATE_PER_ACCOUNT: z.coerce.number().int().min(0).max(1_000_000).default(600),
  RATE_PER_ADDRESS: z.coerce.number().int().min(0).max(1_000_000).default(6_000),
  /** The mail server; without one nobody gets mail, and a demonstration keeps it to itself. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(200).optional(),
  /** Where to tell about a weakness, for /.well-known/security.txt. */
  SECURITY_CONTACT: z.url({ protocol: /^(https|mailto)$/ }).optional(),
  /** Metrics for Prometheus on a port of their own; without it there are none. */
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly demo: boolean;
  readonly publicUrl: string;
  readonly programme: string | undefined;
  readonly webDist: string | undefined;
  readonly logLevel: string;
  readonly sessionHours: number;
  readonly sessionIdleMinutes: number;
  readonly trustProxy: number;
  readonly poolSize: number;
  readonly ratePerAccount: number;
  readonly ratePerAddress: number;
  readonly securityContact: string | undefined;
  readonly mail: { readonly smtpUrl: string | undefined; readonly from: string };
  /** Secrets of identity providers, and files with their keys: the settings that start with `OIDC_`. */
  readonly oidcSettings: Readonly<Record<string, string>>;
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
}

export const CONFIG = Symbol('CONFIG');

/** What is expected of each setting, for the message that names a wrong one. */
const EXPECTED: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  HOST: 'an address to listen on, such as 0.0.0.0',
  DATABASE_URL: 'postgresql://user:password@host:port/database',
  DEMO: 'true or false',
  PUBLIC_URL: 'an address that starts with https:// or http://',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, trace, silent',
  SESSION_HOURS: 'a whole number of hours from 1 to 24',
  SESSION_IDLE_MINUTES: 'a whole number of minutes from 5 to 720',
  TRUST_PROXY: 'the number of proxies in front, 0 to 5',
  POOL_SIZE: 'a number of database connections from 2 to 200',
  RATE_PER_ACCOUNT: 'a number of requests per minute, 0 for no limit',
  RATE_PER_ADDRESS: 'a number of requests per minute, 0 for no limit',
  SMTP_URL: 'an address that starts with smtp:// or smtps://',
  MAIL_FROM: 'a sender, such as Samenkoers <noreply@example.org>',
  SECURITY_CONTACT: 'an address that starts with mailto: or https://',
  METRICS_PORT: 'a whole number from 0 to 65535',
  METRICS_HOST: 'an address to listen on, such as 127.0.0.1',
};

/** May hold a password, so they are never repeated. */
const SECRET: ReadonlySet<string> = new Set(['DATABASE_URL', 'SMTP_URL']);

export class ConfigError extends Error {}

/**
 * Reads the settings from the environment.
 * @throws {ConfigError} naming every wrong setting with what was expected; a secret value is not repeated.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    const lines = wrong.map((name) => {
      const value = given[name];
      const shown = value === undefined ? 'is missing' : SECRET.has(name) ? 'is not valid' : `is "${value}"`;
      return `${name} ${shown}; expected ${EXPECTED[name] ?? 'another value'}.`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const env = parsed.data;
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  return {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    demo: env.DEMO,
    publicUrl,
    programme: env.PROGRAMME,
    webDist: env.WEB_DIST,
    logLevel: env.LOG_LEVEL,
    sessionHours: env.SESSION_HOURS,
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    trustProxy: env.TRUST_PROXY,
    poolSize: env.POOL_SIZE,
    ratePerAccount: env.RATE_PER_ACCOUNT,
    ratePerAddress: env.RATE_PER_ADDRESS,
    securityContact: env.SECURITY_CONTACT,
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM ?? `Samenkoers <noreply@${new URL(publicUrl).hostname}>` },
    oidcSettings: Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) =>
        name.startsWith('OIDC_') && value !== undefined ? [[name, value]] : [],
      ),
    ),
    metrics: env.METRICS_PORT === undefined ? undefined : { host: env.METRICS_HOST, port: env.METRICS_PORT },
  };
}
