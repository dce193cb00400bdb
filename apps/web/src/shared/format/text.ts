/** A word at the start of a sentence or a title. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
