/**
 * What Google means by a failure, read in this one place: by its code where there is one, else by its words in either language. Everyone else asks for
 * the kind.
 */

export type FailureKind =
  /** Gone a moment later: Google's own troubles, or too many calls at once. */
  | 'passing'
  /** A file that is deleted, or out of this person's reach; under its narrow scope an account cannot tell which. */
  | 'missing'
  /** The person has not allowed the script this, or may not do it. */
  | 'no-consent'
  /** A cell or tab is protected against the person. */
  | 'protected'
  /** The project has the service switched off. */
  | 'service-disabled'
  /** A day's limit, or a full store: no waiting of minutes mends it. */
  | 'quota'
  | 'too-large'
  /** Somebody else held the lock. */
  | 'lock'
  /** Mail does not take the address. */
  | 'bad-address'
  | 'unknown';

export interface GoogleFailure {
  readonly kind: FailureKind;
  readonly message: string;
}

/** By the status of an answer over HTTP; a 403 says too little by itself. */
const CODES: Readonly<Record<number, FailureKind>> = {
  401: 'no-consent',
  404: 'missing',
  413: 'too-large',
  429: 'passing',
  500: 'passing',
  502: 'passing',
  503: 'passing',
  504: 'passing',
};

/** By the reason that the advanced services name. */
const REASONS: Readonly<Record<string, FailureKind>> = {
  notFound: 'missing',
  rateLimitExceeded: 'passing',
  userRateLimitExceeded: 'passing',
  backendError: 'passing',
  internalError: 'passing',
  dailyLimitExceeded: 'quota',
  storageQuotaExceeded: 'quota',
  accessNotConfigured: 'service-disabled',
  SERVICE_DISABLED: 'service-disabled',
  insufficientPermissions: 'no-consent',
  insufficientFilePermissions: 'no-consent',
  authError: 'no-consent',
};

/** By the words, the first that fits; what no waiting mends comes before what passes, for many a message says "try again" besides. */
const WORDINGS: readonly (readonly [FailureKind, RegExp])[] = [
  ['protected', /protected (cell|range|sheet)|защищ[её]нн/i],
  [
    'service-disabled',
    /it is disabled|has not been used in project|access not configured|not (been )?enabled|отключ[её]н|не включ[её]н/i,
  ],
  ['quota', /for one day|storage|(?<!rate )limit exceeded|за один день|хранилищ/i],
  ['missing', /(file|entity was) not found|(файл|объект) не найден/i],
  ['no-consent', /permission|разрешени/i],
  ['too-large', /too large|слишком (большой|велик)|больше допустимого/i],
  ['lock', /lock timeout|holding the lock|lockservice|блокировк/i],
  ['bad-address', /invalid email|no recipient|недопустим|неверный адрес|получател/i],
  [
    'passing',
    /service .{0,200}(failed|unavailable|timed out|error)|server error|empty response|internal error|backend ?error|try again|rate ?limit|too many|quota exceeded for|сбой (сервиса|службы)|ошибка сервера|повторите/i,
  ],
  ['no-consent', /\bscopes?\b|authori[sz]|авториз|разреш/i],
];

/** A number is a code only where it is called one: elsewhere it may be any number. */
const CODE = /(?:\b(?:code|error|status|http)|код|ошибка)[\s:=(]{1,3}([45]\d\d)\b|^\s*([45]\d\d)\b|\(([45]\d\d)\)/i;

/** What the advanced services' exceptions carry besides their message. */
interface Details {
  readonly code?: unknown;
  readonly errors?: readonly { readonly reason?: unknown }[];
}

export function readFailure(error: unknown): GoogleFailure {
  const message = error instanceof Error ? error.message : String(error);
  return { kind: kindOf(error, message), message };
}

function kindOf(error: unknown, message: string): FailureKind {
  const details = (error as { readonly details?: Details } | null | undefined)?.details;
  const reason = details?.errors?.[0]?.reason;
  const byReason = typeof reason === 'string' ? REASONS[reason] : undefined;
  if (byReason !== undefined) return byReason;
  const byWords = WORDINGS.find(([, wording]) => wording.test(message))?.[0];
  const [, called, leading, bracketed] = CODE.exec(message) ?? [];
  const byCode = CODES[Number(details?.code ?? called ?? leading ?? bracketed)];
  // A code counts before the words that any trouble may be wrapped in.
  return byWords === undefined || byWords === 'passing' ? (byCode ?? byWords ?? 'unknown') : byWords;
}

export function isPassing(error: unknown): boolean {
  return readFailure(error).kind === 'passing';
}

export function lacksRight(error: unknown): boolean {
  return readFailure(error).kind === 'no-consent';
}

export function isMissing(error: unknown): boolean {
  return readFailure(error).kind === 'missing';
}
