import { enableCompileCache } from 'node:module';
import { ConfigError, readConfig } from './platform/config/config.js';

enableCompileCache();

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { createApp } = await import('./app.js');
  const app = await createApp(config);
  await app.listen(config.port, config.host);
  app.getHttpAdapter().getInstance().log.info({ url: config.publicUrl, demo: config.demo }, 'listening');
}

start().catch((error: unknown) => {
  // A wrong setting is the reader's to mend and needs no stack; anything else is ours.
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${(error as Error).stack}\n`);
  process.exitCode = 1;
});
