import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Announcer } from '../../ui/announcer.js';
import { ExportedTable } from './exported-table.js';

type Saved = { readonly name: string; readonly file: Blob };

let saved: Saved[];
let files: Map<string, Blob>;

beforeEach(() => {
  saved = [];
  files = new Map();
  // jsdom has no addresses for files and follows no download; what is asked of the browser is kept here instead.
  URL.createObjectURL = (file) => {
    files.set('blob:1', file as Blob);
    return 'blob:1';
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, file: files.get(this.href) as Blob });
  });
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const textOfFile = (file: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file);
  });

const open = (rows: readonly { readonly name: string; readonly tenths: number }[]) => {
  render(
    <Announcer>
      <ExportedTable
        caption="Middelen 2027"
        columns={[
          { key: 'name', header: 'Pool', cell: ({ name }) => <b>{name}</b> },
          { key: 'fte', header: 'fte', cell: ({ tenths }) => `${tenths} tienden`, value: ({ tenths }) => tenths / 10 },
        ]}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </Announcer>,
  );
  return userEvent.setup();
};

describe('saving a table', () => {
  it('saves the rows and columns on screen under a name that says what it is', async () => {
    const user = open([{ name: 'Programmateam', tenths: 15 }]);
    await user.click(screen.getByRole('button', { name: 'Middelen 2027 exporteren als CSV' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toMatch(/^middelen-2027-\d{4}-\d\d-\d\d-\d{4}\.csv$/);
    expect(await textOfFile(saved[0]?.file as Blob)).toBe('Pool;fte\r\nProgrammateam;1,5\r\n');
    expect(screen.getByText('Middelen 2027 opgeslagen als CSV. Aantal rijen: 1.')).toBeTruthy();
  });

  it.each(['ODS', 'XLSX'])('fetches the library only now for %s', async (format) => {
    const user = open([{ name: 'Programmateam', tenths: 15 }]);
    await user.click(screen.getByRole('button', { name: `Middelen 2027 exporteren als ${format}` }));
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 5_000 });
    expect(saved[0]?.name).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
    expect(saved[0]?.file.size).toBeGreaterThan(1_000);
  });

  it('offers nothing where there is nothing to save', () => {
    open([]);
    expect(screen.queryByRole('group')).toBeNull();
  });
});
