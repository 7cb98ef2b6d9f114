/** `vekha form`: the forms of reports that a workbook keeps: listed, saved, renamed, removed, brought back. */
import type { FormsJson } from '../../contract/form';
import { formatMessage, type Messages } from '../../core/i18n/format-message';
import { showMoment } from '../../core/text/moments';
import { readBytes } from '../../workbook/files';
import { defineCommand } from '../arguments/command';
import { TEXT } from '../arguments/options';
import { refusal } from '../arguments/refuse';
import { toBase64 } from '../arguments/to-base64';
import { printSaved } from '../books/output';
import { ask, bareSheets, openHost, requestOf, saveFitted } from '../books/plan-file';

const WORDS = {
  one: {
    ru: 'Команде form нужно что-то одно: --save LAST.docx --name "…", --rename "…" --name "…", --remove "…" или --restore "…".',
    en: 'The command form takes one of --save LAST.docx --name "…", --rename "…" --name "…", --remove "…" and --restore "…".',
  },
  noOutput: { ru: 'Куда записать книгу: -o OUT.xlsx.', en: 'Say where the workbook goes: -o OUT.xlsx.' },
  noName: { ru: 'Как назвать форму: --name "…".', en: 'Say what the form is called: --name "…".' },
  none: { ru: 'Форм в книге нет.', en: 'The workbook keeps no forms.' },
  form: { ru: '{name} ({size}, {when})', en: '{name} ({size}, {when})' },
  removed: { ru: '{name} (удалена; --restore вернёт)', en: '{name} (removed; --restore brings it back)' },
} as const satisfies Messages;

export const form = defineCommand({
  usage: {
    ru: `  vekha form PLAN.xlsx                   формы отчётов, которые хранит книга
      --save LAST.docx --name "…" -o OUT.xlsx
                                         сохранить форму прошлого отчёта; дальше: report --form "…"
      --rename "…" --name "…", --remove "…", --restore "…" -o OUT.xlsx`,
    en: `  vekha form PLAN.xlsx                   the forms of reports that the workbook keeps
      --save LAST.docx --name "…" -o OUT.xlsx
                                         keep the form of an earlier report; then: report --form "…"
      --rename "…" --name "…", --remove "…", --restore "…" -o OUT.xlsx`,
  },
  input: { needed: true, example: 'PLAN.xlsx' },
  output: { needed: false, example: 'OUT.xlsx', mayReplaceSource: true },
  options: { save: TEXT, name: TEXT, rename: TEXT, remove: TEXT, restore: TEXT },
  async run(given, { save, name, rename, remove, restore }) {
    const { locale, output } = given;
    const wishes = [save, rename, remove, restore].filter((wish) => wish !== undefined);
    if (wishes.length > 1) throw refusal(WORDS.one);
    if (wishes.length === 1 && output === null) throw refusal(WORDS.noOutput);
    if ((save !== undefined || rename !== undefined) && name === undefined) throw refusal(WORDS.noName);
    if (wishes.length === 0 && (output !== null || name !== undefined)) throw refusal(WORDS.one);
    const base64 = save === undefined ? '' : toBase64(await readBytes(save), save);
    const host = await openHost(given);
    const bare = bareSheets(host);
    const tab = requestOf(given);
    const forms: FormsJson =
      save !== undefined
        ? ask(given, host, 'panelSaveForm', { ...tab, name: name ?? '', base64 }, save)
        : rename !== undefined
          ? ask(given, host, 'panelRenameForm', { ...tab, name: rename, to: name ?? '' })
          : remove !== undefined
            ? ask(given, host, 'panelRemoveForm', { ...tab, name: remove })
            : restore !== undefined
              ? ask(given, host, 'panelRestoreForm', { ...tab, name: restore })
              : ask(given, host, 'panelForms', tab);
    const receipt = output === null ? null : await saveFitted(given, host, bare);
    const listed = [
      ...forms.forms.map((each) =>
        formatMessage(WORDS.form, { name: each.name, size: each.size, when: showMoment(each.when, locale) }, locale),
      ),
      ...forms.removed.map((each) => formatMessage(WORDS.removed, { name: each }, locale)),
    ];
    printSaved(given, host, receipt, forms, listed.length === 0 ? [WORDS.none[locale]] : listed);
    return 0;
  },
});
