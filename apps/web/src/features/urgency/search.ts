type Raw = Readonly<Record<string, unknown>>;

/** What the address of the grading page says: one item or the list, which item, on whose behalf. */
export type GradingSearch = {
  readonly weergave?: 'lijst';
  readonly onderwerp?: string;
  readonly namens?: string;
};

const slugIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z0-9-]{1,120}$/.test(value) ? value : undefined;

export const readGradingSearch = (search: Raw): GradingSearch => {
  const item = slugIn(search['onderwerp']);
  const organisation = slugIn(search['namens']);
  return {
    ...(search['weergave'] === 'lijst' ? { weergave: 'lijst' } : {}),
    ...(item === undefined ? {} : { onderwerp: item }),
    ...(organisation === undefined ? {} : { namens: organisation }),
  };
};

/** Which slide a meeting is looking at, from 1; the one after the last item is the overview. */
export type PresentationSearch = { readonly dia?: number };

export const readPresentationSearch = (search: Raw): PresentationSearch => {
  const slide = Number(search['dia']);
  return Number.isInteger(slide) && slide > 0 ? { dia: slide } : {};
};
