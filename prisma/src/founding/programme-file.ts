import { type ByLaws, DOMAINS, defaultByLaws, ORGANISATION_KINDS, validateByLaws } from '@samenkoers/rulebook';
import { z } from 'zod';

const Line = z.string().trim().min(1).max(300);
const Text = z.string().trim().max(6_000);
const Day = z.iso.date();
const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and hyphens')
  .max(90);

const OrganisationEntry = z.strictObject({
  slug: Slug,
  name: Line,
  kind: z.enum(ORGANISATION_KINDS),
  domains: z.array(z.enum(DOMAINS)).min(1),
  /** The code by which registers know it. */
  code: Line.optional(),
  residents: z.strictObject({ number: z.number().int().positive(), on: Day, source: Line }).optional(),
});
export type OrganisationEntry = z.infer<typeof OrganisationEntry>;

const PersonEntry = z.strictObject({
  name: Line,
  function: Line,
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
});
export type PersonEntry = z.infer<typeof PersonEntry>;

/** Everything a programme needs before its manager can sign in; the rest is done in the product. */
export const ProgrammeFile = z.strictObject({
  slug: Slug,
  name: Line,
  region: Line,
  vision: Text,
  centralAims: z.array(Line).min(1),
  period: z.strictObject({ from: Day, until: Day }),
  residents: z.strictObject({ number: z.number().int().positive(), source: Line }).optional(),
  /** Settings that differ from those a programme starts with. */
  byLaws: z.record(z.string(), z.unknown()).default({}),
  goals: z.array(z.strictObject({ title: Line, text: Text })).min(1),
  themeLines: z.array(z.strictObject({ slug: Slug, name: Line, description: Text.default('') })).default([]),
  lifePhases: z.array(Line).default([]),
  challenges: z.array(z.strictObject({ fact: Text, source: Line })).default([]),
  /** The first day on which the owners decide. */
  ownersSince: Day,
  owners: z.array(OrganisationEntry).min(1),
  partners: z.array(OrganisationEntry).default([]),
  manager: PersonEntry,
  /** Who helps the manager; some changes take two people, so there is at least one. */
  team: z.array(PersonEntry).min(1),
});
export type ProgrammeFile = z.infer<typeof ProgrammeFile>;

/** What is wrong with a programme file, place by place. */
export class FoundingRefused extends Error {
  override readonly name = 'FoundingRefused';
}

/** @throws {FoundingRefused} with everything that is wrong, and where. */
export function readProgrammeFile(json: unknown): ProgrammeFile & { readonly settings: ByLaws } {
  const parsed = ProgrammeFile.safeParse(json);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
    throw new FoundingRefused(issues.join('\n'));
  }
  const file = parsed.data;
  const settings = { ...defaultByLaws, ...file.byLaws, version: 1 } as ByLaws;
  const complaints = [
    ...Object.keys(file.byLaws)
      .filter((field) => !(field in defaultByLaws) || field === 'version')
      .map((field) => `byLaws.${field}: there is no such setting`),
    ...validateByLaws(settings).map(({ facts }) => `byLaws.${facts['field']}: expected ${facts['expected']}`),
    ...twice([...file.owners, ...file.partners], 'slug'),
    ...twice([...file.owners, ...file.partners], 'name'),
    ...twice(file.themeLines, 'slug'),
    ...twice([file.manager, ...file.team], 'email'),
    ...(file.period.until < file.period.from ? ['period: it ends before it begins'] : []),
  ];
  if (complaints.length > 0) throw new FoundingRefused(complaints.join('\n'));
  return { ...file, settings };
}

function twice<Key extends string>(list: readonly Readonly<Record<Key, string>>[], key: Key): string[] {
  const all = list.map((entry) => entry[key]);
  return [...new Set(all.filter((value, place) => all.indexOf(value) !== place))].map(
    (value) => `${key} "${value}" is used more than once`,
  );
}
