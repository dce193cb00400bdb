const MAX = 80;

/** A title as it reads in a URL: plain letters, digits and hyphens. */
export function slugOf(title: string): string {
  const folded = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX)
    .replaceAll(/^-+|-+$/g, '');
  return folded === '' ? 'voorstel' : folded;
}

/** The slug, or with the first free number after it when others have it. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  const used = new Set(taken);
  if (!used.has(slug)) return slug;
  let number = 2;
  while (used.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
