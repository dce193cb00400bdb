import { endpoints, type PositionChoice } from '@samenkoers/contract';
import type { Browser } from 'playwright-core';
import { startChromium } from '../browser/chromium.js';
import { type narrow, openWindow, type Window, wide } from '../browser/window.js';
import { signInAs } from '../pages/sign-in-page.js';
import { type Cast, castOf, signIn } from '../product/person.js';
import { type Product, startProduct } from '../product/product.js';

/** The product with a browser before it, and the people who are about to use it. */
export interface Stage {
  readonly product: Product;
  readonly cast: Cast;
  /** What somebody does in a window of their own, signed in through the page for that. */
  as(name: string, does: (window: Window) => Promise<void>): Promise<void>;
  /** What somebody without an account does. */
  asVisitor(does: (window: Window) => Promise<void>): Promise<void>;
  /** The same choice for many owners, each through its own representative and session. */
  speakFor(owners: readonly string[], round: number, said: Said): Promise<void>;
  leave(): Promise<void>;
}

export interface Said {
  readonly choice: PositionChoice;
  readonly participation?: 'takesPart' | 'laterPossible';
  readonly by?: 'deputy';
}

/** Starts the built product and a browser. */
export async function enterStage(size: typeof wide | typeof narrow = wide): Promise<Stage> {
  const product = await startProduct();
  let browser: Browser | undefined;
  const leave = async (): Promise<void> => {
    await browser?.close();
    await product.stop();
  };
  try {
    const { url } = product;
    const chromium = await startChromium();
    browser = chromium;
    const cast = await castOf(url);
    const inWindow = async (does: (window: Window) => Promise<void>): Promise<void> => {
      const window = await openWindow(chromium, url, size);
      try {
        await does(window);
      } finally {
        await window.close();
      }
      product.expectAlive();
      if (window.troubles.length > 0) throw new Error(window.troubles.join('\n'));
    };
    return {
      product,
      cast,
      as: (name, does) =>
        inWindow(async (window) => {
          await signInAs(window, name);
          await does(window);
        }),
      asVisitor: inWindow,
      speakFor: async (owners, round, said) => {
        for (const owner of owners) await speak(url, cast, owner, round, said);
      },
      leave,
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function speak(url: string, cast: Cast, owner: string, round: number, said: Said): Promise<void> {
  const { choice, participation = null, by } = said;
  const person = await signIn(url, cast.voiceOf(owner, by));
  await person.get(endpoints.takePosition, {
    params: { round, organisation: owner },
    body: { choice, text: null, participation },
  });
}

/**
 * Chapters of one story: each goes on where the one before it ended, so none is played after one went wrong.
 */
export function tellInOrder(): (chapter: () => Promise<void>) => () => Promise<void> {
  let hasGoneWrong = false;
  return (chapter) => async () => {
    if (hasGoneWrong) throw new Error('An earlier chapter went wrong.');
    hasGoneWrong = true;
    await chapter();
    hasGoneWrong = false;
  };
}
