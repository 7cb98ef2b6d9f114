/** The command line as a process of its own: streams, exit codes and a reader that stops reading. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main';
import { IS_SOAK } from '../support/length';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PLAN = join(root, 'examples/plan-2022.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'vekha-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input = '') {
  const given = { input, cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'build/vekha.mjs'), ...args], given);
  return { status, out: stdout, err: stderr };
}

test('a check prints one JSON document, says nothing else, and ends with 0', () => {
  const { status, out, err } = run(['check', PLAN, '--json']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ plan: { year: 2022 } });
});

test('what nobody foresaw ends with 2 and one line, for 1 says that the plan has errors', async () => {
  let said = '';
  const terminal = {
    readInput: async () => '',
    print() {},
    printError(text: string) {
      said += text;
    },
    colours: false,
  };
  const load = (): never => {
    throw new RangeError('too\u001b[31m much');
  };
  expect(await main(['check', PLAN, '--locale', 'en'], { codePath: '', load, terminal })).toBe(2);
  expect(said).toBe('The command was not carried out: RangeError: too·[31m much. Tell the developer about it.\n');
});

test('names of files are read from where one stands', () => {
  copyFileSync(PLAN, join(folder, 'plan.xlsx'));
  expect(run(['edit', 'plan.xlsx', '--range', 'P1', '--value', '1', '-o', 'typed.xlsx'])).toMatchObject({ err: '' });
  expect(readdirSync(folder)).toEqual(['plan.xlsx', 'typed.xlsx']);
});

test.runIf(IS_SOAK)('so are those of a report and of its proof', () => {
  expect(run(['report', 'plan.xlsx', '-o', 'report.docx'])).toMatchObject({ status: 0, err: '' });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['report.docx', 'report.docx.proof.json']));
  expect(run(['prove', 'report.docx', 'plan.xlsx']).out).toMatch(/^report\.docx: соответствует плану/);
});

test.runIf(IS_SOAK)('npm names files from where it was called, though it goes elsewhere', () => {
  const env = { ...process.env, INIT_CWD: folder, npm_lifecycle_event: 'vekha' };
  const given = { cwd: root, env, encoding: 'utf8' } as const;
  const vekha = join(root, 'build/vekha.mjs');
  const { status, stdout } = spawnSync(process.execPath, [vekha, 'inspect', 'plan.xlsx'], given);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/2022/)]);
});

test('standard input is answered line for line', () => {
  const { status, out } = run(['activity'], '{"text":"Не осуществлялся"}\n');
  expect([status, JSON.parse(out).verdict]).toEqual([0, 'none']);
});

test('bad input ends with 2 and one line on standard error', () => {
  const { status, out, err } = run(['check', 'нет.xlsx']);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^[^\n]*не найден[^\n]*\n$/);
});

test('whoever reads may stop reading', async () => {
  const child = spawn(process.execPath, [join(root, 'build/vekha.mjs'), 'check', PLAN, '--json']);
  let err = '';
  child.stderr.on('data', (piece) => {
    err += String(piece);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = await once(child, 'close');
  expect({ status, err }).toEqual({ status: 0, err: '' });
});
