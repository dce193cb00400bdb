/** A dot between two words that a mail program would make a link of; initials and numbers have none. */
const LINKING_DOT = /(?<=[\p{L}\d])\.(?=\p{L}{2})/gu;

/**
 * Words that somebody typed, as part of a sentence of a letter. A letter leaves from the address of the product, so nothing
 * that anybody typed may lead on from it: what looks like an address on the web is still read, and no longer followed.
 */
export const withoutLinks = (text: string): string => text.replaceAll(LINKING_DOT, '. ').replaceAll('://', ': //');

/** What somebody typed at length, on lines of its own and quoted, so that nobody takes it for words of the product. */
export const quoted = (text: string): string =>
  withoutLinks(text)
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
