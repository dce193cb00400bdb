import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findBarriers } from './axe.js';

export const wide = { width: 1280, height: 900 };
export const narrow = { width: 390, height: 844 };

/** A browser window of one person, with everything that went wrong in it. */
export interface Window {
  readonly page: Page;
  readonly url: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly troubles: string[];
  close(): Promise<void>;
}

/** Opens a window with cookies and storage of its own. */
export async function openWindow(browser: Browser, url: string, size = wide): Promise<Window> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.stack ?? error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400)
      troubles.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left may take back what it asked.
    if (why !== 'net::ERR_ABORTED') troubles.push(`no answer: ${request.method()} ${request.url()} ${why}`);
  });
  return { page, url, size, troubles, close: () => context.close() };
}

/** Goes to an address of the product. */
export async function visit({ page, url }: Window, path: string): Promise<void> {
  await page.goto(`${url}${path}`);
  await settled(page);
}

/** Waits until this part of the page says so. */
export const sees = ({ page }: Window, text: string, part = 'main'): Promise<void> =>
  page.locator(part).filter({ hasText: text }).first().waitFor();

/** Does something that leads to another page, and waits until that one is there instead of this one. */
export async function go({ page }: Window, act: () => Promise<void>): Promise<void> {
  const here = await page.locator('h1').first().elementHandle();
  await act();
  await here?.waitForElementState('hidden');
  await settled(page);
}

/** Waits until the page has its title and is not busy. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .sk-loading') === null);
}

const shots = process.env.SCREENSHOTS;

async function keepPicture({ page, size }: Window, name: string): Promise<void> {
  if (shots === undefined) return;
  await mkdir(shots, { recursive: true });
  for (const each of size.width === wide.width ? [narrow, wide] : [size]) {
    await page.setViewportSize(each);
    await page.screenshot({ path: join(shots, `${name}-${each.width}.png`), fullPage: true });
  }
  await page.setViewportSize(size);
}

/**
 * Looks at the page as it is: nothing went wrong, axe finds no barrier, and nothing sticks out at the side, neither on a
 * desk nor on a phone. Keeps a picture when SCREENSHOTS names a folder.
 */
export async function look(window: Window, name: string): Promise<void> {
  const { page, size, troubles } = window;
  await settled(page);
  await keepPicture(window, name);
  expect({ name, troubles }).toEqual({ name, troubles: [] });
  expect({ name, barriers: await findBarriers(page) }).toEqual({ name, barriers: [] });
  await page.setViewportSize(narrow);
  const { sticksOut, width } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll('main *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return { width: scrollWidth, sticksOut: beyond.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)) };
  });
  expect({ name, width, ...(width > narrow.width ? { sticksOut } : {}) }).toEqual({ name, width: narrow.width });
  await page.setViewportSize(size);
}
