import type { PackageFacts } from '@samenkoers/contract';

type Related = { readonly slug: string; readonly title: string };

/** What one item can only be taken with, and what it cannot be taken together with. */
export type Relation = Related & { readonly requires: readonly Related[]; readonly excludes: readonly Related[] };

/** The items of a package that require or exclude another, in ranked order. */
export const relationsOf = ({ input, names }: Pick<PackageFacts, 'input' | 'names'>): readonly Relation[] => {
  const byId = new Map(names.items.map(({ id, slug, title }) => [id, { slug, title }]));
  const related = (ids: readonly string[]): readonly Related[] => ids.flatMap((id) => byId.get(id) ?? []);
  return input.items.flatMap(({ itemId, requires, excludes }) => {
    const item = byId.get(itemId);
    if (item === undefined || requires.length + excludes.length === 0) return [];
    return [{ ...item, requires: related(requires), excludes: related(excludes) }];
  });
};
