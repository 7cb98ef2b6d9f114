/** `npm run push` with the real clasp, over a stand-in for the few Google addresses that clasp asks. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { IS_SOAK } from '../support/length';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SHEET = '1sheetSheetSheetSheetSheetSheet';
const SCRIPT = '1scriptScriptScriptScriptScript';
const SHEET_LINK = `https://docs.google.com/spreadsheets/d/${SHEET}/edit?gid=0#gid=0`;
const SCRIPT_LINK = `https://script.google.com/u/0/home/projects/${SCRIPT}/edit`;

interface ScriptFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

/** What the script holds, what was asked, and which addresses fail with what. */
let files: ScriptFile[] = [];
let asked: { readonly call: string; readonly body: { files?: ScriptFile[]; parentId?: string; mimeType?: string } }[] =
  [];
let failing: Record<string, { readonly code: number; readonly message: string }> = {};

const google: Server = createServer((request, response) => {
  let text = '';
  request.on('data', (piece) => {
    text += piece;
  });
  request.on('end', () => {
    const call = `${request.method} ${request.url?.replace(/\?.*/, '')}`;
    const body = JSON.parse(text || '{}');
    asked.push({ call, body });
    if (call.startsWith('PUT')) files = body.files;
    const answers: Record<string, object> = {
      'GET /oauth2/v2/userinfo': { email: 'coordinator@example.org' },
      'POST /drive/v3/files': { id: SHEET },
      'POST /v1/projects': { scriptId: SCRIPT },
      [`GET /v1/projects/${SCRIPT}/content`]: { files },
      [`PUT /v1/projects/${SCRIPT}/content`]: { files },
    };
    const error = failing[call];
    response.writeHead(error?.code ?? 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(error === undefined ? answers[call] : { error }));
  });
});

const ours = { name: 'Code', type: 'SERVER_JS', source: 'function onOpen(){}' };
const manifest = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Europe/Moscow"}' };
const theirs = { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' };

/** Each start of clasp takes seconds: all are the soak's. */
const wholly = test.runIf(IS_SOAK);

let house = '';

beforeAll(() => new Promise<void>((done) => google.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => google.close(done)));

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'vekha-push-'));
  files = [theirs];
  asked = [];
  failing = {};
  mkdirSync(join(house, 'build/out'), { recursive: true });
  copyFileSync(join(root, 'build/push.ts'), join(house, 'build/push.ts'));
  copyFileSync(join(root, 'package.json'), join(house, 'package.json'));
  copyFileSync(join(root, '.clasp.json'), join(house, '.clasp.json'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  const writes = [ours, manifest].map(
    ({ source, type }) => `writeFileSync('build/out/${type === 'JSON' ? 'appsscript.json' : 'Code.js'}', '${source}');`,
  );
  writeFileSync(
    join(house, 'build/bundle.ts'),
    `import { writeFileSync } from 'node:fs';\nexport async function bundle() { ${writes.join(' ')} }\n`,
  );
  // clasp reaches Google by node:https.
  writeFileSync(
    join(house, 'to-stand-in.mjs'),
    `import http from 'node:http';\nimport https from 'node:https';
https.request = (url, options) => http.request(new URL(new URL(url).pathname, 'http://127.0.0.1:${(google.address() as AddressInfo).port}'), { ...options, agent: undefined });\n`,
  );
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

function logIn(): void {
  const token = { client_id: 'x', type: 'authorized_user', access_token: 'x', refresh_token: 'x', expiry_date: 4e12 };
  writeFileSync(
    join(house, '.clasprc.json'),
    JSON.stringify({ tokens: { default: { ...token, client_secret: 'x' } } }),
  );
}

/** Runs the command as npm would; `printed` is all that the person sees. */
function push(...words: string[]): Promise<{ code: number; printed: string }> {
  const env = {
    ...process.env,
    HOME: house,
    USERPROFILE: house,
    NODE_OPTIONS: `--import=file://${join(house, 'to-stand-in.mjs')}`,
  };
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'build/push.ts', ...words],
      { cwd: house, env },
      (_error, out, err) => done({ code: child.exitCode ?? -1, printed: out + err }),
    );
  });
}

/** What a project file says. */
const project = (name: string): unknown => JSON.parse(readFileSync(join(house, name), 'utf8'));
const tied = (): unknown => project('.clasp.own.json');
const isTied = (): boolean => existsSync(join(house, '.clasp.own.json'));
const made = (): string[] => asked.map(({ call }) => call).filter((call) => !call.startsWith('GET'));

wholly('without a login says how to log in, and does nothing', async () => {
  const { code, printed } = await push('new');
  expect(code).toBe(1);
  expect(printed).toBe('Вход в Google не выполнен. Войдите: npx clasp login\n');
  expect(asked).toEqual([]);
});

wholly('without a sheet says both ways to name one', async () => {
  logIn();
  const { code, printed } = await push();
  expect(code).toBe(1);
  expect(printed).toContain('Аккаунт: coordinator@example.org');
  expect(printed).toContain('npm run push new');
  expect(printed).toContain('npm run push "ссылка на неё"');
  expect(made()).toEqual([]);
});

wholly('makes a sheet with a script, pushes our manifest over the one Google gave, and notes both', async () => {
  logIn();
  const { code, printed } = await push('new');
  expect({ code, printed }).toMatchObject({ code: 0 });
  expect(printed).toContain('Отправлено файлов: 2.');
  expect(printed).toContain(`https://docs.google.com/spreadsheets/d/${SHEET}/edit`);
  expect(asked.find(({ call }) => call === 'POST /drive/v3/files')?.body.mimeType).toMatch(/spreadsheet$/);
  expect(files).toEqual([manifest, ours]);
  expect(tied()).toMatchObject({ scriptId: SCRIPT, parentId: SHEET, rootDir: 'build/out' });
});

wholly('makes a script of its own in the sheet whose link is given', async () => {
  logIn();
  expect(await push(SHEET_LINK)).toMatchObject({ code: 0 });
  expect(made()).toEqual(['POST /v1/projects', `PUT /v1/projects/${SCRIPT}/content`]);
  expect(asked.find(({ call }) => call === 'POST /v1/projects')?.body.parentId).toBe(SHEET);
  const other = await push(SHEET_LINK.replace('1sheet', '2sheet'));
  expect(other.code).toBe(1);
  expect(other.printed).toContain('уже связана с другой таблицей');
});

wholly('takes a script that holds Vekha or a blank function; one with code of its own is left as it is', async () => {
  logIn();
  const blank = { name: 'Код', type: 'SERVER_JS', source: 'function myFunction() {\n  \n}\n' };
  const foreign = { ...blank, source: 'function onOpen() { SpreadsheetApp.getUi(); }' };
  files = [theirs, foreign];
  const refused = await push(SCRIPT_LINK);
  expect(refused.code).toBe(1);
  expect(refused.printed).toContain('уже есть свой код (Код.js)');
  expect(files).toEqual([theirs, foreign]);
  expect(isTied()).toBe(false);
  expect(project('.clasp.json')).toEqual({ rootDir: 'build/out' });
  for (const source of ['function docxLibrary_(){return 1}', 'function clicks_(){return 1}']) {
    files = [theirs, { ...ours, name: 'Docx', source }];
    expect(await push(SCRIPT_LINK)).toMatchObject({ code: 0 });
    if (source.includes('docx')) rmSync(join(house, '.clasp.own.json'));
  }
  rmSync(join(house, '.clasp.own.json'));
  files = [theirs, blank];
  expect(await push(SCRIPT_LINK)).toMatchObject({ code: 0 });
  expect(files).toEqual([manifest, ours]);
});

wholly('says to turn the Apps Script API on where it is off', async () => {
  logIn();
  failing = { 'POST /v1/projects': { code: 403, message: 'User has not enabled the Apps Script API.' } };
  const { code, printed } = await push('new');
  expect(code).toBe(1);
  expect(printed).toContain('https://script.google.com/home/usersettings');
  expect(isTied()).toBe(false);
  expect(project('.clasp.json')).toEqual({ rootDir: 'build/out' });
});

wholly('a script made before the link broke is remembered, not made twice', async () => {
  logIn();
  failing = { [`GET /v1/projects/${SCRIPT}/content`]: { code: 404, message: 'Requested entity was not found.' } };
  expect(await push('new')).toMatchObject({ code: 1 });
  expect(tied()).toMatchObject({ scriptId: SCRIPT, parentId: SHEET });
  failing = {};
  files = [manifest, ours];
  const again = await push();
  expect(again).toMatchObject({ code: 0 });
  expect(again.printed).toContain('В скрипте уже стоит эта сборка.');
  expect(made()).toEqual(['POST /drive/v3/files', 'POST /v1/projects']);
});

test('what is no link is not guessed at', async () => {
  logIn();
  const { code, printed } = await push('таблица');
  expect(code).toBe(1);
  expect(printed).toMatch(/^Не понято: таблица\n/);
});

wholly(
  'a tie that stands in the file of git moves to the person’s own; a missing file of git is made again',
  async () => {
    logIn();
    files = [manifest, ours];
    writeFileSync(
      join(house, '.clasp.json'),
      JSON.stringify({ scriptId: SCRIPT, rootDir: 'build/out', parentId: SHEET }),
    );
    const first = await push();
    expect(first.printed).toContain('Связь со скриптом перенесена из .clasp.json в .clasp.own.json');
    expect(first.code).toBe(0);
    expect(tied()).toEqual({ scriptId: SCRIPT, parentId: SHEET, rootDir: 'build/out' });
    expect(project('.clasp.json')).toEqual({ rootDir: 'build/out' });
    rmSync(join(house, '.clasp.json'));
    expect(await push()).toMatchObject({ code: 0 });
    expect(project('.clasp.json')).toEqual({ rootDir: 'build/out' });
  },
);

wholly('two ties to different scripts are told, and nothing is sent', async () => {
  logIn();
  writeFileSync(join(house, '.clasp.json'), JSON.stringify({ scriptId: SCRIPT, rootDir: 'build/out' }));
  writeFileSync(
    join(house, '.clasp.own.json'),
    JSON.stringify({ scriptId: '2otherOtherOtherOtherOther', rootDir: 'build/out' }),
  );
  const { code, printed } = await push();
  expect(code).toBe(1);
  expect(printed).toContain('указывают на разные скрипты');
  expect(made()).toEqual([]);
  expect(tied()).toMatchObject({ scriptId: '2otherOtherOtherOtherOther' });
});
