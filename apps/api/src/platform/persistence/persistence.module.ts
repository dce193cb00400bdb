import { Global, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { createAppPool, createPrisma, PrismaClient } from '@samenkoers/database';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { programmeNow } from './programme-now.js';
import { SharedViews } from './shared-views.js';
import { Work } from './work.js';

/** Connections that see the rows of the programme that the work at hand is for. */
export const POOL = Symbol('POOL');
/** Connections for finding out who asks, and for which programme: they see sessions and programmes, and no more. */
export const DOOR_POOL = Symbol('DOOR_POOL');

const DOOR_CONNECTIONS = 2;

@Injectable()
class Connections implements OnApplicationShutdown {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(DOOR_POOL) private readonly door: pg.Pool,
    private readonly prisma: PrismaClient,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.prisma.$disconnect();
    await Promise.all([this.pool.end(), this.door.end()]);
  }
}

const logger = new Logger('Database');
const onIdleError = (error: Error) => logger.warn(`idle connection lost: ${error.message}`);

@Global()
@Module({
  providers: [
    {
      provide: POOL,
      inject: [CONFIG],
      useFactory: ({ databaseUrl, poolSize: max }: Config) =>
        createAppPool(databaseUrl, { max, onIdleError, programmeNow }),
    },
    {
      provide: DOOR_POOL,
      inject: [CONFIG],
      useFactory: ({ databaseUrl }: Config) => createAppPool(databaseUrl, { max: DOOR_CONNECTIONS, onIdleError }),
    },
    { provide: PrismaClient, inject: [POOL], useFactory: (pool: pg.Pool) => createPrisma(pool) },
    { provide: Work, inject: [POOL], useFactory: (pool: pg.Pool) => new Work(pool) },
    SharedViews,
    Connections,
  ],
  exports: [POOL, DOOR_POOL, PrismaClient, Work, SharedViews],
})
export class PersistenceModule {}
