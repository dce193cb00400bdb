import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA, by the name that axe gives to its parts. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * What axe holds against this page as it is now, one line per element. The source is handed over by the debugger, which
 * needs no hole in the content security policy.
 */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults, string[]>(async (tags) => {
    const { axe: inPage } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return inPage.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  }, standard);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 200)} ${failureSummary ?? ''}`),
  );
}
