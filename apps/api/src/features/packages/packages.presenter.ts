import type { PackageDecisionView, PackageFacts } from '@samenkoers/contract';
import { type PackageRights, packageAbilities } from './packages.policy.js';
import type { LoadedPackage } from './queries/load-package.js';

/** The package as it is shown, to whoever has these rights. */
export const presentPackage = (
  { record, order, final, input, walk, names }: LoadedPackage,
  rights: PackageRights,
  now: number,
): PackageFacts => ({
  urgencyRound: record.number,
  urgencyRoundTitle: record.title,
  order,
  final,
  input: plain(input),
  walk: plain(walk),
  names,
  now: new Date(now).toISOString(),
  can: packageAbilities(rights, final),
});

/** What a decision keeps of what it was taken on. */
export type DecidedOn = Pick<PackageDecisionView, 'order' | 'input' | 'walk' | 'names' | 'added' | 'leftOut'>;

export const decidedOn = (
  { order, input, walk, names }: LoadedPackage,
  { added, leftOut }: { readonly added: readonly string[]; readonly leftOut: readonly string[] },
): DecidedOn => ({ order, input: plain(input), walk: plain(walk), names, added: [...added], leftOut: [...leftOut] });

type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/** What the rules answer is plain data already; the views only say so without `readonly`. */
export const plain = <T>(value: T): Plain<T> => value as Plain<T>;
