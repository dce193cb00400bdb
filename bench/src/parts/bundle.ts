import { existsSync } from 'node:fs';
import { weighRoutes } from '../bundle/walk.js';
import type { Comparison } from '../report/findings.js';
import { inRoot } from '../stand/folders.js';
import type { Part } from './part.js';

/** KiB, compressed. */
const MOST_JAVASCRIPT = 130;
const MOST_CSS = 25;
const SHOWN = 3;

/** JavaScript and CSS that a browser must fetch for a page. */
export const bundle: Part = async () => {
  const folder = inRoot('apps/web/dist');
  if (!existsSync(folder)) throw new Error('the screens are not built: npm run build');
  const routes = await weighRoutes(folder);
  const line = (what: string, bytes: number, limit: number): Comparison => ({
    what,
    ours: `${(bytes / 1024).toFixed(1)} KiB`,
    comparedWith: `limit ${limit} KiB gzip`,
    ratio: bytes / 1024 / limit,
    goal: { atMost: 1 },
  });
  const heaviest = routes.reduce((most, route) => (route.css > most.css ? route : most));
  return {
    part: 'bundle',
    comparisons: [
      ...[routes.filter(({ isWithinPage }) => !isWithinPage), routes.filter(({ isWithinPage }) => isWithinPage)]
        .flatMap((heaviestFirst) => heaviestFirst.slice(0, SHOWN))
        .map(({ route, javascript }) => line(`JavaScript, ${route}`, javascript, MOST_JAVASCRIPT)),
      line(`CSS, ${heaviest.route}`, heaviest.css, MOST_CSS),
    ],
    medians: [],
    notes: [
      'A › B is what page A needs once it fetches B: for some visitors at once, for forms when somebody acts.',
      `JavaScript by route, KiB gzip: ${routes.map(({ route, javascript }) => `${route} ${(javascript / 1024).toFixed(1)}`).join(', ')}.`,
    ],
  };
};
