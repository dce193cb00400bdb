/** What the address of the page may hold: a what-if to share, the scenario it came from, scenarios to compare. */
export type PackageSearch = {
  readonly whatIf?: true;
  readonly capacity?: string;
  readonly drop?: string;
  readonly pin?: string;
  readonly share?: number;
  readonly themes?: true;
  readonly scenario?: string;
  readonly compare?: string;
};

const MOST = 4_000;
export const UUID = /^[\da-f-]{36}$/i;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= MOST ? value : undefined;

/** Takes from an address what this page understands; the rest is dropped. */
export const readPackageSearch = (search: Readonly<Record<string, unknown>>): PackageSearch => {
  const [capacity, drop, pin, scenario, compare] = ['capacity', 'drop', 'pin', 'scenario', 'compare'].map((name) =>
    textOf(search[name]),
  );
  const share = Number(search['share']);
  return {
    ...(search['whatIf'] === true ? { whatIf: true } : {}),
    ...(capacity === undefined ? {} : { capacity }),
    ...(drop === undefined ? {} : { drop }),
    ...(pin === undefined ? {} : { pin }),
    ...(Number.isInteger(share) && share >= 1 && share <= 1_000 ? { share } : {}),
    ...(search['themes'] === true ? { themes: true } : {}),
    ...(scenario !== undefined && UUID.test(scenario) ? { scenario } : {}),
    ...(compare === undefined ? {} : { compare }),
  };
};
