import { z } from 'zod';
import { line } from './primitives.js';

/** Keyset paging: `after` is the cursor of the last row you have. */
export const Paging = {
  after: line(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const page = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), total: z.number().int(), next: z.string().nullable() });
