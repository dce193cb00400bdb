import { Global, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { createPool, createPrisma, PrismaClient } from '@samenkoers/database';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { SharedViews } from './shared-views.js';
import { Work } from './work.js';

export const POOL = Symbol('POOL');

@Injectable()
class Connections implements OnApplicationShutdown {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly prisma: PrismaClient,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.prisma.$disconnect();
    await this.pool.end();
  }
}

const logger = new Logger('Database');

@Global()
@Module({
  providers: [
    {
      provide: POOL,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        createPool(config.databaseUrl, {
          max: config.poolSize,
          onIdleError: (error) => logger.warn(`idle connection lost: ${error.message}`),
        }),
    },
    { provide: PrismaClient, inject: [POOL], useFactory: (pool: pg.Pool) => createPrisma(pool) },
    { provide: Work, inject: [POOL], useFactory: (pool: pg.Pool) => new Work(pool) },
    SharedViews,
    Connections,
  ],
  exports: [POOL, PrismaClient, Work, SharedViews],
})
export class PersistenceModule {}
