/** Says messages in the language of the page. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fillTemplate, type Message, type MessageValues, type ValuesOf } from '../../core/i18n/format-message';
import type { Locale } from '../../core/locale';

type Values<Said extends Message> = string extends Said[Locale]
  ? [values?: MessageValues]
  : ValuesOf<Said[Locale]> extends Readonly<Record<string, never>>
    ? []
    : [values: ValuesOf<Said[Locale]>];

/** Takes the values that the message names, and none where it names none. */
export type Say = <const Said extends Message>(message: Said, ...values: Values<Said>) => string;

/** The build leaves a page's own messages their text in the page's language and nothing else. */
const textOf = (message: Message | string, locale: Locale): string =>
  typeof message === 'string' ? message : message[locale];

/** In whatever language holds when something is said. */
export function createSay(localeNow: () => Locale): Say {
  return (message, ...[values]) => {
    const locale = localeNow();
    // The message's type has seen to its values; a text without any is filled with none.
    return fillTemplate(textOf(message, locale), values ?? {}, locale);
  };
}

export const SAY: Readonly<Record<Locale, Say>> = { ru: createSay(() => 'ru'), en: createSay(() => 'en') };

/** How to say things here; a page provides it around all that it draws. */
export const SayContext = createContext<Say>(SAY.ru);

export const useSay = (): Say => useContext(SayContext);

/** A number alone, its thousands parted. */
export function useCount(): (count: number) => string {
  const say = useSay();
  return (count) => say(COUNT, { count });
}

const COUNT = { ru: '{count|}', en: '{count|}' } as const;
