import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, whether its code runs from `src` or from `dist/src`. */
export const packageFolder = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();

/** Where the SQL migrations are. */
export const migrationsFolder = join(packageFolder, 'migrations');

/** Where the Prisma schema files are. */
export const schemaFolder = join(packageFolder, 'schema');
