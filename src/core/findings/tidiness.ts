/** Blanks, quotes and dashes: hints that one click mends. They are told apart, or they would bury what a person must look at. */
import type { Severity } from '../settings/grades';

/** In whatever form a finding is given; that nobody has accepted it, who asks must see to. */
export const isTidiness = ({ severity, fix }: { readonly severity: Severity; readonly fix: unknown }): boolean =>
  severity === 'info' && fix !== null;
