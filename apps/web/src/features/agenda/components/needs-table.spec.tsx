import { expect, test } from '@jest/globals';
import type { NeedView } from '@samenkoers/contract';
import { render, screen } from '@testing-library/react';
import { NeedsTable } from './needs-table.js';

const need = (amount: number | null, more: Partial<NeedView> = {}): NeedView => ({
  poolId: 'b',
  poolName: 'Programmabudget',
  kind: 'money',
  year: 2027,
  amount,
  isExample: false,
  ...more,
});

test('what was estimated anew counts, with its source and what the text says', () => {
  const estimate = { ...need(9_000_000), estimatedOn: '2026-10-28', source: 'Bijgestelde raming' };
  render(<NeedsTable needs={[need(18_000_000), need(null, { year: 2028 })]} estimates={[estimate]} />);
  const [first, second] = screen.getAllByRole('cell').map(({ textContent }) => textContent);
  expect(first).toMatch(/90\.000.*Bijgesteld op 28 oktober 2026: Bijgestelde raming\. In de tekst: .*180\.000/);
  expect(second).toMatch(/^onbekend/);
});

test('an estimate of what the text does not name has its own line', () => {
  const pool = { poolId: 't', poolName: 'Team', kind: 'staff' } as const;
  render(<NeedsTable needs={[]} estimates={[{ ...need(5, pool), estimatedOn: '2026-10-28', source: 'Raming' }]} />);
  expect(screen.getByText('Team (menskracht)')).toBeTruthy();
  expect(screen.getByText(/In de tekst: niets/)).toBeTruthy();
});
