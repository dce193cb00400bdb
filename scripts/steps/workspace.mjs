// Where things are, and which Node runs them. Plain JavaScript on Node's own modules: this runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const inRoot = (...parts) => join(root, ...parts);

const lowestNode = [20, 19];

/** The sentence to show when this Node is too old, or undefined when it will do. */
export function nodeTooOld(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const enough = major > lowestNode[0] || (major === lowestNode[0] && minor >= lowestNode[1]);
  return enough
    ? undefined
    : `Samenkoers needs Node ${lowestNode.join('.')} or newer; this is Node ${version}. See https://nodejs.org/en/download.`;
}

const pinnedNode = inRoot('node_modules/.bin/node');

/** Whether the pinned Node is installed; there are platforms that it does not exist for. */
export const bringsItsOwnNode = () => existsSync(pinnedNode);

/** The Node that runs the product: the pinned one, or, on a platform without, the one that runs this. */
export const productNode = () => (bringsItsOwnNode() ? pinnedNode : process.execPath);

function* filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && name !== 'dist' && name !== 'generated') yield* filesUnder(join(path, name));
  }
}

/**
 * One hash over the names and contents of files and folders (paths from the root), except the files to `ignore`.
 * @param {readonly string[]} paths
 * @param {(name: string) => boolean} [ignore]
 */
export function fingerprint(paths, ignore = () => false) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const path of paths) {
    for (const file of filesUnder(inRoot(path))) {
      const name = relative(root, file);
      if (!ignore(name)) hash.update(`\0${name}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

export const readStamp = (path) => (existsSync(inRoot(path)) ? readFileSync(inRoot(path), 'utf8') : undefined);

export function writeStamp(path, value) {
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  writeFileSync(inRoot(path), value);
}
