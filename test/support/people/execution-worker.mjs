/** One thread that runs executions one after another: each in a realm of its own, each service call asked of the main thread, which answers when it likes. */
import vm from 'node:vm';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';

const { port, states, index, files, reuse } = workerData;
const scripts = files.map(({ name, text }) => new vm.Script(text, { filename: name }));

/** Same numbers as in concurrent-executions.ts, which sets "it computes" (1) itself. */
const [ASKING, FREE] = [2, 3];

/** The host's time, as the last answer told it. */
let now = 0;
let context = newContext();
/** Executions that the realm has seen. */
let used = 0;

// A job may have come already.
Atomics.compareExchange(states, index, 0, FREE);
for (;;) {
  const job = nextMessage(FREE);
  now = job.now;
  port.postMessage(run(job));
  Atomics.store(states, index, FREE);
  Atomics.notify(states, index);
  used += 1;
  if (used % reuse !== 0) continue;
  // Made ready while others are at work.
  context = null;
  context = newContext();
}

/** Sleeps until the main thread has something to say. */
function nextMessage(state) {
  while (Atomics.load(states, index) === state) Atomics.wait(states, index, state);
  return receiveMessageOnPort(port).message;
}

/** A fresh realm with the script loaded; loading it calls no service. */
function newContext() {
  const made = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const time = () => now;
  made.Date = new Proxy(made.Date, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now] : given, newTarget),
    apply: (target) => new target(now).toString(),
    get: (target, key) => (key === 'now' ? time : Reflect.get(target, key)),
  });
  let seed = 1;
  made.Math.random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (const script of scripts) script.runInContext(made);
  return made;
}

function run({ name, argument, services }) {
  const handles = new WeakMap();
  const objects = new Map();

  function objectOf({ handle, name: title, properties }) {
    const known = objects.get(handle);
    if (known !== undefined) return known;
    const plain = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, decode(value)]));
    const object = new Proxy(plain, {
      get(_target, key) {
        if (typeof key === 'symbol' || key === 'toJSON') return undefined;
        if (key === 'toString') return () => title;
        return Object.hasOwn(plain, key) ? plain[key] : (...given) => ask(handle, key, given);
      },
    });
    handles.set(object, handle);
    objects.set(handle, object);
    return object;
  }

  function ask(handle, method, given) {
    port.postMessage({ kind: 'call', handle, method, given: given.map(encode) });
    Atomics.store(states, index, ASKING);
    Atomics.notify(states, index);
    const reply = nextMessage(ASKING);
    now = reply.now;
    if (reply.error === null) return decode(reply.value);
    const error = new context.Error(reply.error);
    error.name = 'Exception';
    throw error;
  }

  function encode(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(encode);
    if (handles.has(value)) return { type: 'object', handle: handles.get(value) };
    if (Object.prototype.toString.call(value) === '[object Date]') return { type: 'date', time: value.getTime() };
    return {
      type: 'plain',
      entries: Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)])),
    };
  }

  function decode(value) {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    if (value.type === 'object') return objectOf(value);
    if (value.type === 'date') return new context.Date(value.time);
    return Object.fromEntries(Object.entries(value.entries).map(([key, each]) => [key, decode(each)]));
  }

  try {
    for (const [key, service] of Object.entries(services)) context[key] = decode(service);
    const result = context[name](decode(argument));
    return { kind: 'end', result: typeof result === 'string' ? result : null, error: null };
  } catch (error) {
    return { kind: 'end', result: null, error: String(error?.message ?? error) };
  }
}
