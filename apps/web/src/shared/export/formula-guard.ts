const STARTS_FORMULA = /^[=+\-@\t\r\n]/;
const WAS_GUARDED = /^'(?=[=+\-@\t\r\n])/;

/** Text that a spreadsheet would run as a formula gets an apostrophe in front, so that it stays text (trust.md: exports neutralise formulas). */
export const guardFormula = (text: string): string => (STARTS_FORMULA.test(text) ? `'${text}` : text);

/** Takes the apostrophe off again, so that what was exported comes back as it was. */
export const unguardFormula = (text: string): string => text.replace(WAS_GUARDED, '');
