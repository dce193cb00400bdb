import { Refusal, step } from '../steps/step.mjs';

const mostRestarts = 5;

/**
 * The database to use: the one of DATABASE_URL, or our own PostgreSQL in the data folder, started again on the same
 * port should it ever end by itself. `onLost` is told when that no longer helps.
 */
export async function openDatabase({ databaseUrl, dataDir, postgresPort }, code, onLost) {
  if (databaseUrl !== undefined) return { url: databaseUrl, close: async () => undefined };
  const { startEmbeddedPostgres } = await code.database('embedded/cluster');
  const start = (port) =>
    startEmbeddedPostgres({ dataDir, port, log: (message) => console.log(`            ${message}`) });
  let isClosing = false;
  let restarts = 0;
  let postgres;
  const watch = () => {
    void postgres.ended.then(async () => {
      if (isClosing) return;
      restarts += 1;
      console.error(`PostgreSQL ended by itself; starting it again (${restarts} of at most ${mostRestarts} times)`);
      try {
        if (restarts > mostRestarts) throw new Refusal('PostgreSQL keeps ending by itself.');
        postgres = await start(postgres.port);
        if (isClosing) await postgres.stop();
        else watch();
      } catch (error) {
        onLost(error);
      }
    });
  };
  await step('Starting PostgreSQL', async () => {
    postgres = await start(postgresPort);
    return `port ${postgres.port}`;
  });
  watch();
  const close = async () => {
    isClosing = true;
    await postgres.stop();
  };
  return { url: postgres.url, close };
}

/** Brings the tables up to date and, in a demonstration, fills an empty database once. */
export async function prepareDatabase(url, isDemo, code) {
  const { migrate } = await code.database('migrate');
  await step('Bringing the tables up to date', async () => {
    const applied = await migrate({ url, log: (message) => console.log(`            ${message}`) });
    return applied.length === 0 ? 'nothing new' : `${applied.length} migrations`;
  });
  if (!isDemo) return;
  const { seedOnce } = await code.database('seed-once');
  await step('Filling the example programmes', async () =>
    (await seedOnce({ url })) === 'seeded' ? 'Twentse Koers, Samen Wolkenrand' : 'was there',
  );
}
