/** Google's wordings in both languages, and what each means. */
import { expect, test } from 'vitest';
import { type FailureKind, readFailure } from '../../../src/addon/google/failures';
import { AppError } from '../../../src/core/failure/app-error';

const WORDINGS: readonly (readonly [FailureKind, string])[] = [
  ['passing', 'Service Spreadsheets failed while accessing document with id 1aB404cD.'],
  ['passing', 'Service Spreadsheets timed out while accessing document with id 1aB.'],
  ['passing', 'Сбой сервиса «Таблицы» при доступе к документу с идентификатором 1aB.'],
  ['passing', "We're sorry, a server error occurred. Please wait a bit and try again."],
  ['passing', 'К сожалению, произошла ошибка сервера. Подождите немного и повторите попытку.'],
  ['passing', 'API call to drive.files.create failed with error: User Rate Limit Exceeded. Rate of requests exceeded.'],
  ['passing', 'API call to drive.files.create failed with error: Rate limit exceeded: 10 a second'],
  ['passing', 'API call to drive.files.create failed with error: Internal Error'],
  ['passing', 'API call to drive.files.update failed with error: Empty response'],
  ['passing', 'Service invoked too many times in a short time: exec. Try Utilities.sleep(1000) between calls.'],
  ['passing', 'Quota exceeded for quota metric "Read requests" and limit "Read requests per minute per user"'],
  ['passing', 'Request failed for https://www.googleapis.com returned code 503. Truncated server response'],
  ['missing', 'API call to drive.files.get failed with error: File not found: 1aB.'],
  ['missing', 'API call to docs.documents.get failed with error: Requested entity was not found.'],
  ['missing', 'Сбой при вызове API drive.files.get, ошибка: файл не найден: 1aB.'],
  ['missing', 'Request failed for https://www.googleapis.com returned code 404. Truncated server response'],
  ['no-consent', 'You do not have permission to call MailApp.sendEmail. Required permissions: script.send_mail'],
  ['no-consent', 'Specified permissions are not sufficient to call Session.getEffectiveUser.'],
  ['no-consent', 'У вас нет разрешения на вызов MailApp.sendEmail.'],
  ['no-consent', 'Request had insufficient authentication scopes.'],
  ['no-consent', 'Authorization is required to perform that action.'],
  ['no-consent', 'Для этого действия требуется авторизация.'],
  ['protected', 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner.'],
  ['protected', 'Вы пытаетесь изменить защищенную ячейку или объект. Обратитесь к владельцу таблицы за разрешением.'],
  [
    'service-disabled',
    'Google Drive API has not been used in project 404500 before or it is disabled. Try again later.',
  ],
  ['quota', 'Service invoked too many times for one day: email.'],
  ['quota', 'Служба вызвана слишком много раз за один день: email.'],
  ['quota', 'Limit Exceeded: Email Recipients Per Day.'],
  ['quota', "The user's Drive storage quota has been exceeded."],
  ['quota', 'You have exceeded the property storage quota. Please remove some properties and try again.'],
  ['too-large', 'Argument too large: value'],
  ['lock', 'Lock timeout: another process was holding the lock for too long.'],
  ['lock', 'There are too many LockService operations against the same script.'],
  ['bad-address', 'Invalid email: not an address'],
  ['bad-address', 'Failed to send email: no recipient'],
  ['bad-address', 'Недопустимый адрес электронной почты: никуда'],
  ['unknown', 'Exception: row 404 of 1500 could not be written'],
  ['unknown', 'Range not found: A404'],
  ['unknown', 'Those rows are out of bounds.'],
  ['unknown', 'Координаты или размеры диапазона недействительны.'],
];

test.each(WORDINGS)('%s: %s', (kind, message) => {
  expect(readFailure(new Error(message))).toEqual({ kind, message });
});

test.each([
  ['missing', { code: 404 }],
  ['passing', { code: 503 }],
  ['passing', { code: 403, errors: [{ reason: 'userRateLimitExceeded' }] }],
  ['quota', { code: 403, errors: [{ reason: 'storageQuotaExceeded' }] }],
  ['service-disabled', { code: 403, errors: [{ reason: 'accessNotConfigured' }] }],
  ['no-consent', { code: 403, errors: [{ reason: 'insufficientPermissions' }] }],
  ['unknown', { code: 403, errors: [{ reason: 'somethingNew' }] }],
  ['unknown', { code: 'E404', errors: 'none' }],
] as const)('%s by the details %j, whatever the words', (kind, details) => {
  expect(readFailure(Object.assign(new Error('Произошло что-то.'), { details })).kind).toBe(kind);
});

test.each([null, undefined, '', {}, new AppError('busy'), new AppError('protected')])('%s says nothing', (thrown) => {
  expect(readFailure(thrown).kind).toBe('unknown');
});
