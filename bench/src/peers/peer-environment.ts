/** A setting that whoever starts a peer must give. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}

export const port = (): number => Number(setting('PORT'));
