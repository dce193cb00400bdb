export { createPrisma } from './client.js';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded/cluster.js';
export { type Founded, type FoundProgrammeOptions, foundProgramme } from './founding/found-programme.js';
export { Prisma, PrismaClient } from './generated/client.js';
export { type MigrateOptions, migrate } from './migrate.js';
export { type AppPoolOptions, createAppPool, createPool, type PoolOptions } from './pool.js';
export { type SeedOnceOptions, seedOnce } from './seed-once.js';
