/** An act that is not done, and why, in the person's language; nothing has changed. */
export class Refusal extends Error {
  readonly reason: 'refused' | 'stale' | 'script';

  constructor(reason: Refusal['reason'], message: string) {
    super(message);
    this.name = 'Refusal';
    this.reason = reason;
  }
}
