/** A known fact of Google's as a test of the stand-in: how sure it is, who says so, and the trial of the self-check that shows it on a real account. */
import { test } from 'vitest';

interface Known {
  /** H: official or seen; M: one good source or a clear inference; L: recollection, both outcomes must be lived with. */
  readonly mark: 'H' | 'M' | 'L';
  /** Repository and issue, or the page of documentation. */
  readonly source: string;
  /** Trials of the self-check by id, with what each expects to see, null where either will do: where one differs on a real account, this is the fact to correct. */
  readonly trials?: Readonly<Record<string, string | null>>;
}

export function fact(title: string, { mark, source }: Known, show: () => void): void {
  test(`${mark}: ${title} (${source})`, show);
}
