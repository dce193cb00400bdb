import { type CanonicalValue, canonicalJson } from '../kernel/canonical.js';

/** One version of the text of an item: everything a round about it freezes. */
export type TextVersion = {
  readonly itemId: string;
  readonly version: number;
  readonly fields: { readonly [field: string]: CanonicalValue };
};

/** The one text of a version, with its fields in a fixed order, to hash when a round opens. */
export function canonicalText({ itemId, version, fields }: TextVersion): string {
  return canonicalJson({ itemId, version, fields });
}

/** Whether two versions say something else; their numbers do not matter. */
export function hasTextChanged(before: TextVersion, after: TextVersion): boolean {
  return canonicalJson(before.fields) !== canonicalJson(after.fields);
}
