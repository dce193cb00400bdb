import { ORGANISATION_KINDS } from '@samenkoers/rulebook';
import { z } from 'zod';
import { Id, Slug } from '../kernel/primitives.js';

export const OrganisationRef = z.object({
  id: Id,
  slug: Slug,
  name: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
});
export type OrganisationRef = z.infer<typeof OrganisationRef>;

export const ThemeLineRef = z.object({ id: Id, slug: Slug, name: z.string() });
export type ThemeLineRef = z.infer<typeof ThemeLineRef>;
