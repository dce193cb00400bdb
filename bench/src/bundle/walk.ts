import { readFile } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { init, parse } from 'es-module-lexer';

/** What a browser must have before it can show a page. Sizes in bytes, each file compressed with gzip by itself. */
export interface RouteWeight {
  /** The chunk that is loaded for it, without its hash, after the one that asks for it; what every page needs is `start`. */
  readonly route: string;
  /** Fetched from within a page: for one kind of visitor, or only when somebody acts. */
  readonly isWithinPage: boolean;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly javascript: number;
  readonly css: number;
}

/** What one script pulls in: at once, and only when something asks for it. */
interface Chunk {
  readonly scripts: readonly string[];
  readonly later: readonly Later[];
}

/** A script that is fetched when asked for, with the styles that the build fetches along. */
interface Later {
  readonly script: string;
  readonly styles: readonly string[];
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** Scripts and styles that the page itself asks for, as paths in the folder. */
export function pageAssets(html: string): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const inFolder = (path: string | undefined) => (path?.startsWith('/') ? [path.slice(1)] : []);
  return {
    scripts: tags.flatMap((tag) =>
      tag.startsWith('<script')
        ? inFolder(attribute(tag, 'src'))
        : attribute(tag, 'rel') === 'modulepreload'
          ? inFolder(attribute(tag, 'href'))
          : [],
    ),
    styles: tags.flatMap((tag) => (attribute(tag, 'rel') === 'stylesheet' ? inFolder(attribute(tag, 'href')) : [])),
  };
}

/** The imports of a built script at `path`; `__vite__mapDeps` says which files come with one that is fetched later. */
export function chunkOf(path: string, source: string): Chunk {
  const [imports] = parse(source);
  const listed = /__vite__mapDeps=.*?m\.f=(\[.*?\])/s.exec(source)?.[1];
  const files: readonly string[] = listed === undefined ? [] : JSON.parse(listed);
  const beside = (specifier: string) => posix.join(dirname(path), specifier);
  const scripts: string[] = [];
  const later: Later[] = [];
  for (const { s: start, e: end, d: kind, se: after } of imports) {
    const specifier = source.slice(start, end).replaceAll(/^['"`]|['"`]$/g, '');
    if (!/^\.{1,2}\/[^$]*\.js$/.test(specifier)) continue;
    if (kind < 0) scripts.push(beside(specifier));
    else later.push({ script: beside(specifier), styles: stylesAfter(source.slice(after, after + 400), files) });
  }
  return { scripts, later };
}

function stylesAfter(text: string, files: readonly string[]): readonly string[] {
  const [call] = text.split('import(', 1);
  const places = /__vite__mapDeps\(\[([\d,]*)\]\)/.exec(call ?? '')?.[1]?.split(',') ?? [];
  return places.map((place) => files[Number(place)] ?? '').filter((file) => file.endsWith('.css'));
}

/**
 * Walks a folder that Vite built, from its page through every import, and weighs each part that is loaded when asked
 * for together with all that must be there first. Heaviest first.
 */
export async function weighRoutes(folder: string): Promise<readonly RouteWeight[]> {
  await init;
  const page = pageAssets(await readFile(join(folder, 'index.html'), 'utf8'));
  const chunks = new Map<string, Promise<Chunk>>();
  const chunkAt = (path: string): Promise<Chunk> => {
    const known = chunks.get(path) ?? readFile(join(folder, path), 'utf8').then((source) => chunkOf(path, source));
    chunks.set(path, known);
    return known;
  };
  const weights: RouteWeight[] = [];
  const seen = new Set<string>();
  // In the order of distance from the page, so that a route asked for in several places weighs what is nearest.
  const toDo = [{ route: 'start', depth: 0, scripts: page.scripts, styles: page.styles }];
  for (const { route, depth, scripts, styles } of toDo) {
    const all = await withImports(scripts, chunkAt);
    weights.push({ route, isWithinPage: depth > 1, ...(await weigh(folder, all, [...new Set(styles)])) });
    for (const { script, styles: extra } of (await Promise.all(all.map(chunkAt))).flatMap(({ later }) => later)) {
      if (seen.has(script)) continue;
      seen.add(script);
      const name = depth === 0 ? nameOf(script) : `${route} › ${nameOf(script)}`;
      toDo.push({ route: name, depth: depth + 1, scripts: [...all, script], styles: [...styles, ...extra] });
    }
  }
  return weights.toSorted((a, b) => b.javascript - a.javascript || a.route.localeCompare(b.route));
}

/** These scripts and everything that they import at once. */
async function withImports(
  scripts: readonly string[],
  chunkAt: (path: string) => Promise<Chunk>,
): Promise<readonly string[]> {
  const all = new Set(scripts);
  for (const path of all) for (const imported of (await chunkAt(path)).scripts) all.add(imported);
  return [...all];
}

async function weigh(
  folder: string,
  scripts: readonly string[],
  styles: readonly string[],
): Promise<Omit<RouteWeight, 'route' | 'isWithinPage'>> {
  const weightOf = async (files: readonly string[]) => {
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  return { scripts, styles, javascript: await weightOf(scripts), css: await weightOf(styles) };
}

/** `assets/agenda-page-BBUfMK9v.js` is `agenda-page`. */
const nameOf = (path: string) => basename(path, '.js').replace(/-[\w-]{8}$/, '');
