/** The small store, and the one piece of work at a time that stands on it. */
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../../src/ui/server/failures';
import { createTurns } from '../../../src/ui/server/turns';
import { createStore } from '../../../src/ui/shared/store';
import { createWork, IDLE, type WorkState } from '../../../src/ui/shared/work';

describe('a store', () => {
  test('keeps what a change does not name, and tells every listener until it goes', () => {
    const store = createStore({ name: 'план', rows: 1 });
    const heard: string[] = [];
    const end = store.subscribe(({ name, rows }) => heard.push(`${name} ${rows}`));
    store.set({ rows: 2 });
    store.set({ name: 'отчёт' });
    end();
    store.set({ rows: 3 });
    expect(heard).toEqual(['план 2', 'отчёт 2']);
    expect(store.state).toEqual({ name: 'отчёт', rows: 3 });
  });
});

/** A promise that is kept when the test says so. */
function later<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const done = (value: string) => ({ value, failure: null }) as const;

describe('a piece of work', () => {
  const begin = () => {
    const store = createStore<WorkState>(IDLE);
    return { store, work: createWork(store) };
  };

  test('is named while it runs, may be named anew, and gives its value', async () => {
    const { store, work } = begin();
    const names: (string | null)[] = [];
    store.subscribe((state) => names.push(state.work));
    const value = await work.run('Проверяю…', async ({ relabel }) => {
      relabel('Проверяю: 1 из 2…');
      return done('готово');
    });
    expect([value, names, store.state.failure]).toEqual(['готово', ['Проверяю…', 'Проверяю: 1 из 2…', null], null]);
  });

  test('that fails leaves the failure, which can be dismissed', async () => {
    const { store, work } = begin();
    const failure = failureOf('server', 'panelOpen', 'x');
    expect(await work.run('…', async () => ({ value: null, failure }))).toBe(null);
    expect(store.state).toEqual({ work: null, failure });
    work.dismiss();
    expect(store.state).toEqual(IDLE);
  });

  test('that nobody waits for is not believed when it comes late', async () => {
    const { store, work } = begin();
    const answer = later<ReturnType<typeof done>>();
    let wanted = (): boolean => true;
    const value = work.run('…', ({ isWanted, relabel }) => {
      wanted = isWanted;
      return answer.promise.then((late) => {
        relabel('поздно');
        return late;
      });
    });
    work.stopWaiting();
    expect([store.state.work, store.state.failure?.kind, wanted()]).toEqual([null, 'stopped', false]);
    answer.resolve(done('поздно'));
    expect(await value).toBe(null);
    expect([store.state.work, store.state.failure?.kind]).toEqual([null, 'stopped']);
  });
});

test('only so many run at once, and the rest in their order', async () => {
  const inTurn = createTurns(2);
  const ends = [later<void>(), later<void>(), later<void>()];
  const began: number[] = [];
  const all = ends.map(({ promise }, at) =>
    inTurn(async () => {
      began.push(at);
      await promise;
      if (at === 0) throw new Error('the first fails');
    }),
  );
  await Promise.resolve();
  expect(began).toEqual([0, 1]);
  ends[0]?.resolve();
  await expect(all[0]).rejects.toThrow('the first fails');
  expect(began).toEqual([0, 1, 2]);
  ends[1]?.resolve();
  ends[2]?.resolve();
  await Promise.all(all.slice(1));
});
