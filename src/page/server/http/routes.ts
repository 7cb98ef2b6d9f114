/** What the page may ask for, once it has shown its token: one entry a request. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { z } from 'zod/mini';
import { parseJson } from '../../../core/parse-json';
import { InputError } from '../../../workbook/input-error';
import { WORKBOOK_LIMITS } from '../../../workbook/read-workbook';
import { unprovenOf } from '../../../workbook/write-workbook';
import { ACT } from '../messages';
import type { OpenWorkbook } from '../session/open-workbook';
import type { Listeners } from './listeners';
import { readBody, replyFile, replyJson, replyLargeJson, replyText } from './replies';

export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly open: OpenWorkbook;
  readonly listeners: Listeners;
}

/** Requests that are no file are small; an edit holds at most a pasted block. */
const ACT_BYTES = 32 * 1024 * 1024;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const ROUTES: ReadonlyMap<string, (asked: Asked) => unknown> = new Map<string, (asked: Asked) => unknown>([
  ['GET /state', ({ response, open }) => replyLargeJson(response, open.session.view())],
  ['GET /events', listen],
  ['POST /act', act],
  ['POST /save', async ({ response, open }) => replyJson(response, await open.saver.save())],
  ['GET /download', download],
  ['GET /inspect', async ({ response, open }) => replyJson(response, await open.inspect())],
  ['POST /open', upload],
  ['POST /reopen', async ({ response, open }) => replyJson(response, await open.reopen())],
  ['POST /example', async ({ response, open }) => replyJson(response, await open.replaceByExample())],
  ['GET /drafts', async ({ response, open }) => replyJson(response, await open.drafts())],
  [
    'POST /draft',
    async ({ response, url, open }) => replyJson(response, await open.replaceByDraft(url.searchParams.get('id') ?? '')),
  ],
  ['POST /new', async ({ response, open }) => replyJson(response, await open.replaceByNewPlan())],
]);

function listen({ response, url, open, listeners }: Asked): void {
  listeners.add(response, url.searchParams.get('listener') ?? '', open.event);
}

async function act({ request, response, open }: Asked): Promise<void> {
  const body = await readBody(request, ACT_BYTES);
  if (body === null) return replyText(response, 413, 'Too long');
  const read = z.safeParse(ACT, parseJson(Buffer.from(body).toString('utf8')));
  if (!read.success) return replyText(response, 400, read.error.issues[0]?.message ?? 'Not understood');
  await replyLargeJson(response, await open.act(read.data));
}

async function download({ response, url, open }: Asked): Promise<void> {
  const { session, saver } = open;
  try {
    const { changes } = saver;
    const { bytes } = await open.render();
    await saver.downloaded(changes);
    replyFile(response, fileName(session.name), XLSX, bytes);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const made = unprovenOf(error);
    if (made !== null && url.searchParams.has('unproven'))
      replyFile(response, fileName(session.name), XLSX, made.bytes);
    // A status of its own: a copy can be had all the same.
    else replyText(response, made === null ? 409 : 422, error.texts[session.host.locale]);
  }
}

/** A new plan has no extension yet; a workbook with macros keeps its own, for no program opens it under another. */
const fileName = (name: string): string => (/\.xl[st][xm]$/i.test(name) ? name : `${name}.xlsx`);

async function upload({ request, response, url, open }: Asked): Promise<void> {
  const name = basename(url.searchParams.get('name') ?? '') || 'plan.xlsx';
  replyJson(response, await open.replaceByUpload(name, await readBody(request, WORKBOOK_LIMITS.file)));
}
