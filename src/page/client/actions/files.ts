/** Opening other workbooks, downloading this one, and saving again after the disk refused. */
import { dateLocale } from '../../../ui/shared/date-locale';
import type { FileAnswer } from '../../server/messages';
import type { EditedParts } from '../connection/parts';
import type { Requests } from '../connection/requests';
import { PAGE_WORDS } from '../state/page-words';

/** Drafts offered at once. */
const MOST_DRAFTS = 6;

/** A moment as people of the page's language write it. */
export const dayAndTime = (at: string): string =>
  new Date(at).toLocaleString(dateLocale(document.documentElement.lang), { dateStyle: 'long', timeStyle: 'short' });

interface FileParts extends EditedParts {
  readonly requests: Requests;
  /** Shows the workbook that is open now. */
  readonly fetchWhole: () => Promise<void>;
}

/** Longer than most: all its actions share what asks before something is lost. */
export function createFileActions({ connection, store, requests, prompts, say, edited, fetchWhole }: FileParts) {
  /** What differs in a copy that could not be proven is named before a person takes it. */
  const offerUnproven = async (reason: string): Promise<boolean> => {
    const buttons = [{ label: say(PAGE_WORDS.takeUnproven), value: 'take' }];
    const hint = `${reason} ${say(PAGE_WORDS.unprovenHint)}`;
    return (await prompts.choose(say(PAGE_WORDS.unprovenQuestion), hint, buttons)) === 'take' && download(true);
  };
  const download = async (unproven = false): Promise<boolean> => {
    const blob = await requests.reach(() => connection.download(unproven));
    if (blob === null) return false;
    if (!(blob instanceof Blob)) {
      if (blob.offered && !unproven) return offerUnproven(blob.reason);
      await prompts.tell(say(PAGE_WORDS.cannotDownload), blob.reason);
      return false;
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    const [, stem, kind = '.xlsx'] = /^(.*?)(\.xl[st][xm])?$/i.exec(store.state.name) ?? [];
    link.download = `${stem}${unproven ? ` (${say(PAGE_WORDS.unproven)})` : ''}${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  };
  /** Whether changes that no file holds may go: the person is asked. */
  const mayLose = async (): Promise<boolean> => {
    await edited();
    if (store.state.save.kind !== 'changed') return true;
    const buttons = [
      { label: say(PAGE_WORDS.downloadFirst), value: 'download' },
      { label: say(PAGE_WORDS.openAnyway), value: 'open' },
    ];
    const pressed = await prompts.choose(say(PAGE_WORDS.loseQuestion), say(PAGE_WORDS.loseHint), buttons);
    return pressed === 'open' || (pressed === 'download' && (await download()));
  };
  const open = async (ask: () => Promise<FileAnswer>): Promise<void> => {
    if (!(await mayLose())) return;
    const answer = await requests.reach(ask);
    if (answer === null) return;
    if (answer.ok) await fetchWhole();
    else await prompts.tell(say(PAGE_WORDS.cannotOpen), answer.message);
  };
  return {
    download: () => download(),
    openOther: (path: '/new' | '/example') => open(() => connection.openOther(path)),
    /** Opens one of the workbooks that no file holds yet. */
    async chooseDraft(): Promise<void> {
      const drafts = await requests.reach(() => connection.drafts());
      if (drafts === null) return;
      if (drafts.length === 0) return prompts.tell(say(PAGE_WORDS.draftsTitle), say(PAGE_WORDS.noDrafts));
      const buttons = drafts.slice(0, MOST_DRAFTS).map(({ id, name, at }) => ({
        label: say(PAGE_WORDS.draftOf, { name, at: dayAndTime(at) }),
        value: id,
      }));
      const id = await prompts.choose(say(PAGE_WORDS.draftsTitle), say(PAGE_WORDS.draftsHint), buttons);
      if (id !== 'CLOSE') await open(() => connection.openDraft(id));
    },
    /** Lets go of what the page holds for what the file holds now. */
    async reopen(): Promise<void> {
      const buttons = [{ label: say(PAGE_WORDS.reopen), value: 'reopen' }];
      const pressed = await prompts.choose(say(PAGE_WORDS.reopenQuestion), say(PAGE_WORDS.reopenHint), buttons);
      if (pressed === 'reopen') await open(() => connection.openOther('/reopen'));
    },
    async inspect(): Promise<void> {
      const lines = await requests.reach(() => connection.inspect());
      if (lines !== null) await prompts.tell(say(PAGE_WORDS.inspect), lines.join('\n'));
    },
    openFile: (file: File) => open(() => connection.openFile(file)),
    async saveAgain(): Promise<void> {
      const save = await requests.reach(() => connection.save());
      if (save !== null) store.set({ save });
    },
  };
}
