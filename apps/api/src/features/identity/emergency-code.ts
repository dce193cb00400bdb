import { randomBytes } from 'node:crypto';
import { EMERGENCY_CODES } from '@samenkoers/contract';

/** Crockford's base 32: no letters that look like a digit. Five bits each. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 25;

/** 125 bits that nobody guesses; every sign comes from the five lowest bits of a byte of its own. */
const newCode = () => Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');

/** The codes of one sheet. */
export const newSheet = (): readonly string[] => Array.from({ length: EMERGENCY_CODES }, newCode);

/** As it is printed: in groups of five. */
export const printed = (code: string): string => (code.match(/.{5}/g) ?? []).join('-');
