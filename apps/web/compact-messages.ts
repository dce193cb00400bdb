import type { Plugin } from 'vite';

const MESSAGE_FILE = /i18n\/generated\/messages\/(?!_index)[^/]+\.js$/;
const TEXT = /const (nl|en)_\w+ = [^\n]*\n\treturn [^(`]*\((`[^`]*`)\)\n/g;

/**
 * A message compiles to three functions and their comments. In the product each becomes one choice between two texts, which
 * takes a third off what a page downloads for its words. A message of another shape fails the build rather than the screen.
 */
export const compactMessages = (): Plugin => ({
  name: 'samenkoers:compact-messages',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => {
    if (!MESSAGE_FILE.test(id)) return null;
    const texts = new Map([...code.matchAll(TEXT)].map((match) => [match[1], match[2]]));
    const [nl, en] = [texts.get('nl'), texts.get('en')];
    const name = /export const (\w+) = /.exec(code)?.[1];
    if (nl === undefined || en === undefined || name === undefined)
      throw new Error(`cannot compact the message in ${id}`);
    return {
      code: `import { getLocale } from '../runtime.js';\nexport const ${name} = (i) => (getLocale() === 'en' ? ${en} : ${nl});\n`,
      map: null,
    };
  },
});
