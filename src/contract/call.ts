/** What a call of the contract is, and the types that follow from it. Schemas are made when they are first asked for: an edit pays for none. */
import type * as z from 'zod/mini';

/** One call: how its request is read, and what it gives. */
export interface Call<Request, Reply> {
  readonly schema: () => z.ZodMiniType<Request>;
  /** Only the compiler reads it; nothing is ever there. */
  readonly reply?: Reply;
}

/** The type of what a call gives, for `call`. */
export function replies<Reply>(): { readonly reply?: Reply } {
  return {};
}

export function call<Request, Reply>(
  schema: () => z.ZodMiniType<Request>,
  reply: { readonly reply?: Reply },
): Call<Request, Reply> {
  return { schema, ...reply };
}

/** What a schema reads, nothing of it to be changed. */
export type Readable<Schema extends () => z.ZodMiniType> = Frozen<z.infer<ReturnType<Schema>>>;

export type RequestIn<Entry> = Entry extends Call<infer Request, infer _> ? Frozen<Request> : never;
export type ReplyIn<Entry> = Entry extends Call<infer _, infer Reply> ? Reply : never;

/** What answers each call of a table: none is missing, and none too many. */
export type Answers<Table> = {
  readonly [Name in keyof Table]: (request: RequestIn<Table[Name]>) => ReplyIn<Table[Name]>;
};

type Frozen<Type> = Type extends readonly (infer Each)[]
  ? readonly Frozen<Each>[]
  : Type extends object
    ? { readonly [Key in keyof Type]: Frozen<Type[Key]> }
    : Type;

/** What every call gives back, as JSON: never an exception. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string; readonly hint: string } };
