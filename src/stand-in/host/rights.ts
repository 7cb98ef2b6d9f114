/** Who runs the script, and what they may do by it. */

/** Rights of an execution: of a published add-on not enabled here, of a simple trigger, of a click. */
export type Rights = 'NONE' | 'LIMITED' | 'FULL';

/** Somebody at work in the spreadsheet. */
export interface Person {
  readonly email: string;
  /** Whether the spreadsheet is theirs. */
  readonly owner: boolean;
  /** Whether they may only look at the spreadsheet, as after their rights to edit were taken while the panel was open. */
  readonly reader?: boolean;
  /** Addresses of groups that they are in. */
  readonly groups?: readonly string[];
}

/** What an execution may do: by its rights, by who runs it, and by the scopes that both stand in the manifest and were granted. */
export interface Entitled {
  readonly rights: Rights;
  readonly user: Person;
  readonly scopes: ReadonlySet<string>;
}
