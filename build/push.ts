/**
 * Puts the add-on into a Google Sheet through clasp: sees who is logged in and which sheet it is for, builds, pushes, and says what comes next. clasp's
 * exit codes tell nothing (a refused command ends with 0), so what a command has left behind is looked at instead.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Says only what everybody pushes; in git. */
const SHARED = '.clasp.json';
/** A person's own tie to a script; git ignores it. */
const OWN = '.clasp.own.json';
const OUT = 'build/out';
const HOW = `Новая таблица: npm run push new
Своя таблица:  npm run push "ссылка на неё"`;

const SHEET_LINK = /(?:\/spreadsheets\/(?:u\/\d+\/)?d\/|drive\.google\.com\/open\?id=)([\w-]{20,})/;
const SCRIPT_LINK = /script\.google\.com\/(?:\S*?\/)?(?:d|projects)\/([\w-]{20,})/;

/** What stops the work, in words that say what to do. */
class Advice extends Error {}

/** What Google or clasp answers, and what a person can do about it. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /No credentials|invalid_grant|invalid_rapt|invalid authentication|unauthorized_client/i,
    'Вход устарел. Войдите ещё раз: npx clasp login',
  ],
  [
    /has not enabled the Apps Script API/i,
    'Включите Apps Script API: https://script.google.com/home/usersettings — и через минуту повторите. Если появилась пустая таблица «Веха», её можно удалить.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|fetch failed/i,
    'Нет связи с Google. Проверьте сеть и повторите.',
  ],
  [
    /invalid argument|entity was not found|not found|permission/i,
    'Этому аккаунту таблица или скрипт недоступны. Проверьте ссылку и что вы редактор. Совсем новую таблицу сначала назовите и впишите в неё что-нибудь.',
  ],
];

/** A script, and the sheet it stands in where that is known. */
interface Project {
  readonly scriptId: string;
  readonly parentId?: string | undefined;
}

type Target =
  | { readonly kind: 'new' }
  | { readonly kind: 'script'; readonly scriptId: string }
  | { readonly kind: 'sheet'; readonly parentId: string };

interface ClaspAnswer {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs clasp; what it prints is its answer. */
function clasp(...words: string[]): ClaspAnswer {
  let program: string;
  try {
    program = fileURLToPath(import.meta.resolve('@google/clasp'));
  } catch {
    throw new Advice('Сначала поставьте зависимости: npm ci');
  }
  return spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Stops with what clasp said and what to do about it. */
function stopAt(stage: string, { stdout, stderr }: ClaspAnswer): never {
  const said = `${stderr}${stdout}`.trim();
  const [, advice] = ADVICE.find(([words]) => words.test(said)) ?? [];
  throw new Advice(`${stage}: ${said}${advice === undefined ? '' : `\n${advice}`}`);
}

/** What a JSON answer holds; null where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The text under a key of a JSON object; undefined where it is not there. */
function textIn(json: unknown, key: string): string | undefined {
  const value = (json as Record<string, unknown> | null)?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Script and sheet that a project file ties this folder to; null where it ties it to none. */
async function readTie(name: string): Promise<Project | null> {
  const project = parseJson(await readFile(join(root, name), 'utf8').catch(() => ''));
  const scriptId = textIn(project, 'scriptId');
  return scriptId === undefined ? null : { scriptId, parentId: textIn(project, 'parentId') };
}

/**
 * The tie of this folder. One that clasp, or Vekha before 0.5, wrote into the file that git keeps moves to the person's own, so that it is never
 * committed.
 */
async function readProject(): Promise<Project | null> {
  const own = await readTie(OWN);
  const misplaced = await readTie(SHARED);
  if (misplaced !== null) {
    if (own !== null && own.scriptId !== misplaced.scriptId)
      throw new Advice(
        `${SHARED} и ${OWN} указывают на разные скрипты: ${linkOf(misplaced)} и ${linkOf(own)}\nОставьте нужный в ${OWN}, а в ${SHARED} — только { "rootDir": "${OUT}" }.`,
      );
    await tieTo(misplaced);
    say(`Связь со скриптом перенесена из ${SHARED} в ${OWN}: git её не видит.`);
  }
  await writeProject(SHARED, {});
  return misplaced ?? own;
}

const linkOf = ({ scriptId, parentId }: Project): string =>
  parentId === undefined
    ? `https://script.google.com/d/${scriptId}/edit`
    : `https://docs.google.com/spreadsheets/d/${parentId}/edit`;

/** What was asked for: a sheet or script by its link, a new sheet, or null for what the folder is tied to. */
function parseTarget(words: readonly string[]): Target | null {
  const [word] = words;
  if (word === undefined) return null;
  if (words.length === 1 && word === 'new') return { kind: 'new' };
  const scriptId = SCRIPT_LINK.exec(word)?.[1];
  if (words.length === 1 && scriptId !== undefined) return { kind: 'script', scriptId };
  const parentId = SHEET_LINK.exec(word)?.[1];
  if (words.length === 1 && parentId !== undefined) return { kind: 'sheet', parentId };
  throw new Advice(`Не понято: ${words.join(' ')}\n${HOW}`);
}

/** Makes a script in a new sheet or in the one named. */
async function createScript(target: Exclude<Target, { kind: 'script' }>): Promise<Project> {
  const where = target.kind === 'new' ? ['--type', 'sheets'] : ['--parentId', target.parentId];
  // clasp notes the script in the project file it is given, which must be there.
  await writeProject(OWN, {});
  const answer = clasp('create-script', ...where, '--title', 'Веха', '--rootDir', OUT, '--project', OWN);
  const made = await readTie(OWN);
  if (made !== null) return tieTo(made);
  // Made, but broken off before clasp noted it: made twice it must not be.
  const scriptId = SCRIPT_LINK.exec(answer.stdout)?.[1];
  if (scriptId !== undefined) return tieTo({ scriptId, parentId: SHEET_LINK.exec(answer.stdout)?.[1] });
  await rm(join(root, OWN), { force: true });
  return stopAt('Скрипт не создан', answer);
}

/** A push replaces all that the script holds: one with code of its own is left alone. */
async function adoptScript(scriptId: string): Promise<Project> {
  const folder = await mkdtemp(join(root, 'build', '.before-'));
  try {
    await writeFile(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: '.' }));
    const answer = clasp('pull', '--json', '--project', folder);
    if (parseJson(answer.stdout) === null) stopAt('Скрипт не прочитан', answer);
    const names = (await readdir(folder)).filter((name) => !name.endsWith('.json'));
    const files = await Promise.all(
      names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
    );
    const foreign = files.filter(({ text }) => !/^\s*(function myFunction\(\)\s*\{\s*\})?\s*$/.test(text));
    if (!files.some(({ text }) => OURS.test(text)) && foreign.length > 0)
      throw new Advice(
        `В этом скрипте уже есть свой код (${foreign.map(({ name }) => name).join(', ')}), отправка стёрла бы его.\nДайте ссылку на саму таблицу, и у Вехи будет отдельный скрипт: npm run push "ссылка на таблицу"`,
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return tieTo({ scriptId });
}

/** How a file of ours begins, today's and that of Vekha before 0.5. */
const OURS = /^function (docxLibrary_|clicks_)\(\)\{/;

async function tieTo(project: Project): Promise<Project> {
  await writeProject(OWN, project);
  return project;
}

/** Writes a project file unless it says so already. */
async function writeProject(name: string, project: Partial<Project>): Promise<void> {
  const text = `${JSON.stringify({ ...project, rootDir: OUT }, null, 2)}\n`;
  const now = await readFile(join(root, name), 'utf8').catch(() => '');
  if (now !== text) await writeFile(join(root, name), text);
}

/** The script to push to, made if need be. */
async function chooseProject(target: Target | null): Promise<Project> {
  const project = await readProject();
  if (project === null) {
    if (target === null) throw new Advice(`Не сказано, в какую таблицу поставить Веху.\n${HOW}`);
    return target.kind === 'script' ? adoptScript(target.scriptId) : createScript(target);
  }
  const same =
    target === null ||
    (target.kind === 'script' && target.scriptId === project.scriptId) ||
    (target.kind === 'sheet' && target.parentId === project.parentId);
  if (!same)
    throw new Advice(
      `Эта папка уже связана с другой таблицей: ${linkOf(project)}\nОбновить её: npm run push. Поставить Веху ещё в одну: переименуйте ${OWN} и повторите.`,
    );
  return project;
}

async function push(words: readonly string[]): Promise<void> {
  const addonMenu = words.includes('--addon');
  const target = parseTarget(words.filter((word) => word !== '--addon'));
  const user = parseJson(clasp('show-authorized-user', '--json').stdout);
  if ((user as { loggedIn?: unknown } | null)?.loggedIn !== true)
    throw new Advice('Вход в Google не выполнен. Войдите: npx clasp login');
  say(`Аккаунт: ${textIn(user, 'email') ?? 'неизвестен (нет связи или вход устарел)'}`);
  const project = await chooseProject(target);
  say(`Скрипт: https://script.google.com/d/${project.scriptId}/edit`);
  // Only now: making a script puts Google's own manifest in place of ours.
  const { bundle } = await import('./bundle');
  await bundle({ addonMenu });
  const answer = clasp('push', '--force', '--json', '--project', OWN);
  const sent = parseJson(answer.stdout);
  if (!Array.isArray(sent)) return stopAt('Не отправлено', answer);
  say(sent.length === 0 ? 'В скрипте уже стоит эта сборка.' : `Отправлено файлов: ${sent.length}.`);
  const opened = project.parentId === undefined ? 'таблицу' : `таблицу: ${linkOf(project)}`;
  say(
    addonMenu
      ? 'Дальше: docs/going-live.md, «Опубликовать как дополнение».'
      : `Откройте или перезагрузите ${opened}\nСправа от «Справки» появится меню «Веха». Начните с «Веха → Настроить лист».`,
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await push(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Advice)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
