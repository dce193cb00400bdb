import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import playwright, { type Browser } from 'playwright-core';

/** A Chromium for servers without a desktop leaves out what a visitor's browser has: separate processes, same-origin rules. */
const notLikeAVisitor = [
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
];

/** The browser that is named in CHROMIUM_PATH, that of the system, or the one that comes along as a package. */
async function findChromium(): Promise<{ readonly executablePath: string; readonly args: readonly string[] }> {
  const own = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));
  if (own !== undefined) return { executablePath: own, args: [] };
  const args = sparticuz.args.filter((arg) => !notLikeAVisitor.includes(arg));
  return { executablePath: await sparticuz.executablePath(), args };
}

/** Starts a Chromium without a window; works as root and without a network. */
export async function startChromium(): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  return playwright.chromium.launch({
    executablePath,
    args: [...args, '--no-sandbox', '--disable-background-networking'],
  });
}
