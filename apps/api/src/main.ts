import { enableCompileCache } from 'node:module';
import v8 from 'node:v8';
import { ConfigError, readConfig } from './platform/config/config.js';

enableCompileCache();
// A small young generation fits the processor's cache: half the memory of V8's own choice on a large machine, and no slower.
for (const flag of ['--max-semi-space-size=4', '--semi-space-growth-factor=1', '--heap-growing-percent=20']) {
  v8.setFlagsFromString(flag);
}

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
