/** The command line in the test's own process: what it printed, and the exit code. */
import { main } from '../../src/cli/main';
import { bundle, CODE_PATH } from './spreadsheet';

export interface Result {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function vekha(args: readonly string[], input = ''): Promise<Result> {
  let out = '';
  let err = '';
  const status = await main(args, {
    codePath: CODE_PATH,
    load: () => bundle,
    terminal: {
      readInput: async () => input,
      print: (text) => {
        out += text;
      },
      printError: (text) => {
        err += text;
      },
      colours: false,
    },
  });
  return { status, out, err };
}
