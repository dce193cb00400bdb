import { m } from '../i18n/messages.js';

/** The countdown under a text area. */
export const limitOf = (max: number): { readonly max: number; readonly say: (left: number) => string } => ({
  max,
  say: (left) => (left < 0 ? m.characters_over({ n: -left }) : m.characters_left({ n: left })),
});

/** The limits of the contract that screens count down to; a test holds them against the contract's own. */
export const TEXT_LIMITS = { title: 160, summary: 600, longText: 6_000, reason: 2_000, name: 120 } as const;
