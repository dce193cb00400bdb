const CHARACTERS = /^[\p{L}\p{M}\d .,'’()&-]+$/u;
/** A dot with a word right after it makes a link of both; between initials (J.P.) it does not. */
const LINKING_DOT = /\.[\p{L}\p{M}\d]{2}/u;

/**
 * Whether a text can be what somebody is called, or its function. It is printed in letters to a mailbox that somebody else
 * filled in, so it holds nothing that could be an address to go to, or a message of its own.
 */
export const isPersonName = (text: string): boolean => CHARACTERS.test(text) && !LINKING_DOT.test(text);
