/** A letter as it leaves. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** Plain text; there is no other. */
  readonly text: string;
}
