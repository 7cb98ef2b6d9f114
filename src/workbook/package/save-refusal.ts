/** What keeps a workbook from being saved whole, in words for the person whose file it is. */
export interface RefusedPart {
  readonly ru: string;
  readonly en: string;
}

/** Thrown before anything is written. The reasons name what would be lost, one by one. */
export class SaveRefusal extends Error {
  readonly reasons: readonly RefusedPart[];

  constructor(reasons: readonly RefusedPart[], cause?: unknown) {
    super(reasons.map(({ en }) => en).join(' '), { cause });
    this.reasons = reasons;
  }
}
