/** Reports of several plans as one document: what the document cannot hold is said, as it is of a single report. */
import { expect, test } from 'vitest';
import { HEADER } from '../../support/rule-tester';
import { HERE, hostOf, panel, tab } from '../../support/spreadsheet';

test('signs that a document cannot hold are counted over all parts', () => {
  const documentOf = (text: string) => {
    const host = hostOf([tab(`План на 2022 год\n${HEADER}\n1. | Форум | 2022 год | Отдел | ${text}`)]);
    const answer = panel(host, 'panelComparable', HERE);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.document;
  };
  const join = (...texts: string[]) => panel(hostOf([tab('')]), 'panelJoin', { documents: texts.map(documentOf) });
  expect(join('Форум прошёл', 'Слёт прошёл')).toMatchObject({ ok: true, value: { notices: [] } });
  expect(join('Форум\u0001 прошёл', 'Слёт\u0002 прошёл')).toMatchObject({
    ok: true,
    value: { notices: ['Убраны недопустимые в документе знаки: 2. В таблице они остались.'] },
  });
});
