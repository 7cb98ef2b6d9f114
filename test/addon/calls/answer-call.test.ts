/** The border of the script: what is no request is refused in one line, and nothing is ever thrown. */
import { describe, expect, test } from 'vitest';
import { CALL_NAMES, type CallName } from '../../../src/contract/calls';
import { runFunction } from '../../../src/stand-in/bundle';
import { bundle, hostOf, tab } from '../../support/spreadsheet';

const PLAN =
  '№ п/п | Наименование мероприятия | Сроки | Исполнитель | Ход исполнения\n1.1. | Форум | 2022 год | Отдел | Проведён';

function ask(name: CallName, json: string): { ok: boolean; error?: { code: string; message: string; hint: string } } {
  return JSON.parse(String(runFunction(bundle, hostOf([tab(PLAN)]), name, 'FULL', () => json)));
}

describe('a request that is none', () => {
  const HERE = '"sheet":null,"year":null,"locale":"ru"';
  test.each<[CallName, string, string]>([
    ['panelOpen', 'нет', 'Запрос не понят: JSON.'],
    ['panelOpen', 'null', 'Запрос не понят: нужен объект.'],
    ['panelOpen', '{}', 'Запрос не понят: sheet: нужен текст.'],
    ['panelOpen', '{"sheet":7,"year":null,"locale":"en"}', 'The request was not understood: sheet: a text is needed.'],
    ['panelOpen', '{"sheet":null,"year":22.5,"locale":"ru"}', 'Запрос не понят: year: нужно целое число.'],
    ['panelOpen', '{"sheet":null,"year":22,"locale":"ru"}', 'Запрос не понят: year: нужно не меньше 1900.'],
    [
      'panelOpen',
      '{"sheet":null,"year":22222,"locale":"en"}',
      'The request was not understood: year: at most 2200 is needed.',
    ],
    ['panelOpen', '{"sheet":null,"year":null,"locale":"fr"}', 'Запрос не понят: locale: нужно одно из: "ru", "en".'],
    ['panelRows', `{${HERE},"rows":[1,"2"]}`, 'Запрос не понят: rows[1]: нужно число.'],
    ['panelFix', `{${HERE},"preview":1,"picks":null}`, 'Запрос не понят: preview: нужно true или false.'],
    ['panelFix', `{${HERE},"preview":true,"picks":[{"rule":"a"}]}`, 'Запрос не понят: picks[0].cell: нужен текст.'],
    ['panelFix', `{${HERE},"preview":true,"picks":{}}`, 'Запрос не понят: picks: нужен список.'],
    [
      'panelImportPreview',
      '{"source":{"kind":"odt"},"mapping":null,"year":null,"locale":"ru"}',
      'Запрос не понят: source.kind: нужно одно из: "docx", "tab", "cells".',
    ],
    ['panelSettings', `{${HERE},"values":{"year":2022}}`, 'Запрос не понят: values.year: нужен текст.'],
  ])('%s %s', (name, json, message) => {
    const { ok, error } = ask(name, json);
    expect([ok, error?.code, error?.message]).toEqual([false, 'bad-request', message]);
  });
});

test.each(CALL_NAMES)('%s is a function of the script and refuses what is no JSON', (name) => {
  expect(ask(name, '{').error?.code).toBe('bad-request');
});
