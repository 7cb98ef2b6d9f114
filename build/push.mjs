/**
 * Puts the add-on into a Google Sheet through clasp: sees who is logged in and which sheet it is for, builds, pushes, and says what comes next. clasp's
 * exit codes tell nothing (a refused command ends with 0), so what a command has left behind is looked at instead.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PROJECT = join(root, '.clasp.json');
const OUT = 'build/out';
const HOW = `Новая таблица: npm run push new
Своя таблица:  npm run push "ссылка на неё"`;

const SHEET_LINK = /(?:\/spreadsheets\/(?:u\/\d+\/)?d\/|drive\.google\.com\/open\?id=)([\w-]{20,})/;
const SCRIPT_LINK = /script\.google\.com\/(?:\S*?\/)?(?:d|projects)\/([\w-]{20,})/;

/** What stops the work, in words that say what to do. */
class Advice extends Error {}

/** What Google or clasp answers, and what a person can do about it. */
const ADVICE = [
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

/** Runs clasp; what it prints is its answer. */
function clasp(...words) {
  let program;
  try {
    program = fileURLToPath(import.meta.resolve('@google/clasp'));
  } catch {
    throw new Advice('Сначала поставьте зависимости: npm ci');
  }
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { stdout, stderr };
}

/** Stops with what clasp said and what to do about it. */
function stopAt(stage, { stdout, stderr }) {
  const said = `${stderr}${stdout}`.trim();
  const [, advice] = ADVICE.find(([words]) => words.test(said)) ?? [];
  throw new Advice(`${stage}: ${said}${advice === undefined ? '' : `\n${advice}`}`);
}

/** What a JSON answer holds; null where it is none. */
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Script and sheet that this folder is tied to; null where it is to none. */
async function readProject() {
  const project = parseJson(await readFile(PROJECT, 'utf8').catch(() => ''));
  return typeof project?.scriptId === 'string' ? project : null;
}

const linkOf = ({ scriptId, parentId }) =>
  parentId === undefined
    ? `https://script.google.com/d/${scriptId}/edit`
    : `https://docs.google.com/spreadsheets/d/${parentId}/edit`;

/** What was asked for: a sheet or script by its link, a new sheet, or null for what the folder is tied to. */
function parseTarget(words) {
  if (words.length === 0) return null;
  const [word] = words;
  if (words.length === 1 && word === 'new') return { kind: 'new' };
  const scriptId = SCRIPT_LINK.exec(word)?.[1];
  if (words.length === 1 && scriptId !== undefined) return { kind: 'script', scriptId };
  const parentId = SHEET_LINK.exec(word)?.[1];
  if (words.length === 1 && parentId !== undefined) return { kind: 'sheet', parentId };
  throw new Advice(`Не понято: ${words.join(' ')}\n${HOW}`);
}

/** Makes a script in a new sheet or in the one named. */
async function createScript(target) {
  const where = target.kind === 'new' ? ['--type', 'sheets'] : ['--parentId', target.parentId];
  const answer = clasp('create-script', ...where, '--title', 'Веха', '--rootDir', OUT);
  const made = await readProject();
  if (made !== null) return made;
  // Made, but broken off before clasp noted it: made twice it must not be.
  const scriptId = SCRIPT_LINK.exec(answer.stdout)?.[1];
  const parentId = SHEET_LINK.exec(answer.stdout)?.[1];
  if (scriptId === undefined) stopAt('Скрипт не создан', answer);
  return tieTo({ scriptId, rootDir: OUT, parentId });
}

/** A push replaces all that the script holds: one with code of its own is left alone. */
async function adoptScript(scriptId) {
  const folder = await mkdtemp(join(root, 'build', '.before-'));
  try {
    await writeFile(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: '.' }));
    const answer = clasp('pull', '--json', '--project', folder);
    if (parseJson(answer.stdout) === null) stopAt('Скрипт не прочитан', answer);
    const names = (await readdir(folder)).filter((name) => !name.endsWith('.json'));
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const ours = texts.some((text) => text.startsWith('function clicks_(){'));
    const foreign = names.filter((_, at) => !/^\s*(function myFunction\(\)\s*\{\s*\})?\s*$/.test(texts[at]));
    if (!ours && foreign.length > 0)
      throw new Advice(
        `В этом скрипте уже есть свой код (${foreign.join(', ')}), отправка стёрла бы его.\nДайте ссылку на саму таблицу, и у Вехи будет отдельный скрипт: npm run push "ссылка на таблицу"`,
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return tieTo({ scriptId, rootDir: OUT });
}

async function tieTo(project) {
  await writeFile(PROJECT, `${JSON.stringify(project, null, 2)}\n`);
  return project;
}

/** The script to push to, made if need be. */
async function chooseProject(target) {
  const project = await readProject();
  if (project === null) {
    if (target === null) throw new Advice(`Не сказано, в какую таблицу поставить Веху.\n${HOW}`);
    return target.kind === 'script' ? adoptScript(target.scriptId) : createScript(target);
  }
  const same =
    target === null || target.scriptId === project.scriptId || (target.parentId ?? null) === project.parentId;
  if (!same)
    throw new Advice(
      `Эта папка уже связана с другой таблицей: ${linkOf(project)}\nОбновить её: npm run push. Поставить Веху ещё в одну: переименуйте .clasp.json и повторите.`,
    );
  return project;
}

async function push(words) {
  const addonMenu = words.includes('--addon');
  const target = parseTarget(words.filter((word) => word !== '--addon'));
  const user = parseJson(clasp('show-authorized-user', '--json').stdout);
  if (user?.loggedIn !== true) throw new Advice('Вход в Google не выполнен. Войдите: npx clasp login');
  say(`Аккаунт: ${user.email ?? 'неизвестен (нет связи или вход устарел)'}`);
  const project = await chooseProject(target);
  say(`Скрипт: https://script.google.com/d/${project.scriptId}/edit`);
  // Only now: making a script puts Google's own manifest in place of ours.
  const { bundle } = await import('./bundle.mjs');
  await bundle({ addonMenu });
  const answer = clasp('push', '--force', '--json');
  const sent = parseJson(answer.stdout);
  if (!Array.isArray(sent)) stopAt('Не отправлено', answer);
  say(sent.length === 0 ? 'В скрипте уже стоит эта сборка.' : `Отправлено файлов: ${sent.length}.`);
  const opened = project.parentId === undefined ? 'таблицу' : `таблицу: ${linkOf(project)}`;
  say(
    addonMenu
      ? 'Дальше: docs/going-live.md, «Опубликовать как дополнение».'
      : `Откройте или перезагрузите ${opened}\nСправа от «Справки» появится меню «Веха». Начните с «Веха → Настроить лист».`,
  );
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

try {
  await push(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Advice)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
