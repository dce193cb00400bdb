import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Sends what the framework says to the same JSON log; its start-up chatter only at level debug. */
export class NestLog implements LoggerService {
  constructor(private readonly out: FastifyBaseLogger) {}

  log(message: unknown, context?: string): void {
    this.out.debug({ context }, String(message));
  }
  warn(message: unknown, context?: string): void {
    this.out.warn({ context }, String(message));
  }
  error(message: unknown, stack?: string, context?: string): void {
    this.out.error({ context, stack }, String(message));
  }
  fatal(message: unknown, context?: string): void {
    this.out.fatal({ context }, String(message));
  }
}
