/** One position that a voter sent, under one key, as often as it took. */
export interface Sent {
  readonly key: string;
  readonly round: number;
  readonly organisation: string;
  readonly choice: string;
  /** Only this request has this text: by it a row is known to be of this request. */
  readonly text: string;
}

/** What the voter was told in the end; `in-doubt` when it stopped asking without a definite answer. */
export type Told =
  | { readonly told: 'acknowledged'; readonly revision: number; readonly sequence: number }
  | { readonly told: 'refused'; readonly code: string }
  | { readonly told: 'in-doubt' };

export type Entry = Sent & Told;

/** What all voters sent and were told, as they remember it themselves: the other side of the recount. */
export interface Ledger {
  readonly entries: Entry[];
  /** Answers that no voter should ever get, whatever is killed. */
  readonly defects: string[];
  /** How often a request was sent again because its outcome was not known. */
  retries: number;
}

export const newLedger = (): Ledger => ({ entries: [], defects: [], retries: 0 });

export const acknowledgedIn = ({ entries }: Ledger): number =>
  entries.filter(({ told }) => told === 'acknowledged').length;
