const WIDE = '(min-width: 60rem)';

/** Whether there is room to show at once what a phone folds away; asked when a part is first drawn. */
export const isWide = (): boolean => typeof window.matchMedia !== 'function' || window.matchMedia(WIDE).matches;
