export { createPrisma } from './client.js';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded/cluster.js';
export { Prisma, PrismaClient } from './generated/client.js';
export { type MigrateOptions, migrate } from './migrate.js';
export { createPool, type PoolOptions } from './pool.js';
export { type SeedOnceOptions, seedOnce } from './seed-once.js';
