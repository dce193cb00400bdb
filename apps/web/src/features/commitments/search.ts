export type BookFilters = {
  readonly organisation?: string;
  readonly item?: string;
  readonly year?: number;
};

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const slugOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z0-9-]{1,90}$/.test(value) ? value : undefined;

/** What the commitments book is narrowed to, as it stands in the address; what makes no sense is left out. */
export const readBookSearch = (search: Readonly<Record<string, unknown>>): BookFilters => {
  const year = Number(search['year']);
  const all = {
    organisation: slugOf(search['organisation']),
    item: slugOf(search['item']),
    year: Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as BookFilters;
};
