import type { Tx } from '../../platform/persistence/work.js';
import { clock } from '../rounds/public.js';
import { freezeText, loadText, type TextKey } from './text.repository.js';
import { textHash } from './text-version.js';

/** Freezes a text, unless a round did so before, and answers its hash: what a round is about never changes again. */
export async function freezeCurrentText(tx: Tx, key: TextKey): Promise<string> {
  const text = await loadText(tx, key);
  const hash = text.textHash ?? textHash(key.itemId, text);
  await freezeText(tx, key, hash, (await clock(tx)).now);
  return hash;
}
