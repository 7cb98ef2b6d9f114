/** Words of failure cards and of waiting, that the panel and the coordinator's dialog share. */
import type { FailureKind } from '../failures';

export type CardWords = (typeof CARD_WORDS)['ru'];

/** What happened and what to do, by kind of failure. */
export type FailureWords = Readonly<
  Record<Exclude<FailureKind, 'refused'>, { readonly message: string; readonly hint: string }>
>;

export const CARD_WORDS = {
  ru: {
    close: 'Закрыть',
    cancel: 'Отмена',
    retry: 'Повторить',
    checkAgain: 'Проверить заново',
    more: (number: number) => `Показать ещё ${number}`,
    slow: (seconds: number) => `Google отвечает медленно, уже ${seconds} с.`,
    stopWaiting: 'Не ждать',
    details: 'Скопировать подробности',
    copied: 'Подробности скопированы.',
    noPlanTitle: 'Здесь ещё нет плана',
    noPlanHint: 'Вехе нужна таблица со строкой заголовков: № п/п, мероприятие, срок, исполнитель, ход исполнения.',
  },
  en: {
    close: 'Close',
    cancel: 'Cancel',
    retry: 'Try again',
    checkAgain: 'Check again',
    more: (number: number) => `Show ${number} more`,
    slow: (seconds: number) => `Google is slow to answer: ${seconds} ${seconds === 1 ? 'second' : 'seconds'} so far.`,
    stopWaiting: 'Stop waiting',
    details: 'Copy details',
    copied: 'The details are copied.',
    noPlanTitle: 'There is no plan here yet',
    noPlanHint: 'Vekha needs a table with a header row: number, measure, period, executor, progress.',
  },
};
