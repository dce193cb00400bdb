/** What leaves nothing to read: white space, and characters without a shape of their own. */
const UNSEEN = /[\p{White_Space}\p{Cf}\p{Cc}]/gu;

/** Whether nothing is written: absent, empty, or only what cannot be seen. */
export function isBlank(text: string | null): boolean {
  return text === null || text.replace(UNSEEN, '') === '';
}
