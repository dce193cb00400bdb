import type { Page } from 'playwright-core';
import { startChromium } from '../../../e2e/browser/chromium.js';
import { median, percentile } from '../measure/statistics.js';
import { milliseconds } from '../report/findings.js';
import { inventPackage } from '../stand/priorities.js';
import type { Part } from './part.js';

const ITEMS = 60;
const RESOURCES = 8;
const PRESSES = 40;
/** Milliseconds within which a change feels immediate. */
const IMMEDIATE = 100;

type Body = Readonly<Record<string, unknown>>;

/** The package of a real round, with as many invented items and resources as a large partnership has. */
function enlarged(real: Body): Body {
  const input = inventPackage({ items: ITEMS, resources: RESOURCES });
  const resources = input.resources.map(({ resourceId, kind }) => ({
    resourceId,
    kind,
    poolId: resourceId.split(':')[0],
    poolName: resourceId,
    year: Number(resourceId.split(':')[1]),
    source: 'Meting',
  }));
  const items = input.items.map(({ itemId: id }) => ({ id, slug: id, title: id, state: 'onAgenda' }));
  return { ...real, input, names: { resources, items, themeLines: [], organisations: [] } };
}

/** From each press of a key on a slider to the last change that it made on screen, milliseconds. */
async function pressSlider(page: Page): Promise<readonly number[]> {
  const took: number[] = [];
  await page.locator('input[type=range]').first().focus();
  await page.evaluate(() => {
    const state = { pressed: 0, changed: 0 };
    Object.assign(globalThis, { measured: state });
    addEventListener('keydown', ({ timeStamp }) => Object.assign(state, { pressed: timeStamp, changed: 0 }), true);
    new MutationObserver(() => {
      // Changed is what a frame shows: the moment after it was painted.
      requestAnimationFrame(() => setTimeout(() => Object.assign(state, { changed: performance.now() })));
    }).observe(document.querySelector('main') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  for (let press = 0; press < PRESSES; press += 1) {
    await page.keyboard.press(press < PRESSES / 2 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(250);
    took.push(
      await page.evaluate(() => {
        const { pressed, changed } = (globalThis as unknown as { measured: { pressed: number; changed: number } })
          .measured;
        return changed - pressed;
      }),
    );
  }
  return took.filter((time) => time > 0);
}

/** How long a change in the what-if takes until everything on screen follows it, in a real browser. */
export const whatIf: Part = async ({ programme }) => {
  const { api, owners } = await programme();
  const browser = await startChromium();
  try {
    const [name = '', value = ''] = owners[0]?.cookie.split('=') ?? [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name, value, domain: '127.0.0.1', path: '/' }]);
    const page = await context.newPage();
    await page.route('**/urgency-rounds/1/package', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: enlarged((await answer.json()) as Body) });
    });
    await page.goto(`http://127.0.0.1:${api.port}/prioritering/1/pakket`);
    await page.getByRole('button', { name: 'Wat-als proberen' }).click();
    const took = await pressSlider(page);
    if (took.length < PRESSES / 2) throw new Error('the what-if did not follow the slider');
    return {
      part: 'what-if',
      comparisons: [
        {
          what: `what-if, ${ITEMS} items × ${RESOURCES} resources: key to picture, median`,
          ours: milliseconds(median(took)),
          comparedWith: `limit ${milliseconds(IMMEDIATE)}`,
          ratio: median(took) / IMMEDIATE,
          goal: { atMost: 1 },
        },
        {
          what: 'the same, p95',
          ours: milliseconds(percentile(took, 0.95)),
          comparedWith: `limit ${milliseconds(IMMEDIATE)}`,
          ratio: percentile(took, 0.95) / IMMEDIATE,
        },
      ],
      medians: [],
      notes: [],
    };
  } finally {
    await browser.close();
  }
};
