import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** A path from the root of the repository. */
export const inRoot = (path: string): string => fileURLToPath(new URL(path, root));
