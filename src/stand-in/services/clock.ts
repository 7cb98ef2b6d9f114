/** The script's clock: `Date` as the host's time has it, so that no test waits and none depends on the day. */

/** A Date constructor that reads `time` wherever the real one would read the machine's clock; all else is the real one's. */
export function clockedDate(real: DateConstructor, time: () => number): DateConstructor {
  const clocked = new Proxy(real, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [time()] : given, newTarget) as object,
    apply: (target) => new target(time()).toString(),
    get: (target, key) => (key === 'now' ? time : Reflect.get(target, key)),
  });
  // `new date.constructor()` must not read another clock.
  Object.defineProperty(real.prototype, 'constructor', { value: clocked, writable: true, configurable: true });
  return clocked;
}
