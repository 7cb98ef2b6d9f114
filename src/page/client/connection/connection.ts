/** The page's way to its server: requests with the token, and the stream of what other windows do. */
import type {
  Act,
  ActAnswer,
  DraftView,
  FileAnswer,
  SaveState,
  ServerEvent,
  WorkbookView,
} from '../../server/messages';

/** No answer: the server is gone (`offline`), or another one runs that does not know this page (`stranger`). */
export class NoConnection extends Error {
  readonly kind: 'offline' | 'stranger';

  constructor(kind: NoConnection['kind']) {
    super(kind);
    this.name = 'NoConnection';
    this.kind = kind;
  }
}

/** Where a window that is loaded anew finds its own name. */
const NAME = 'vekha-window';

export class Connection {
  readonly window = nameOfWindow();
  /** Another one at each load: what the page before it did last is to be told to this one. */
  readonly listener = crypto.randomUUID();
  readonly #token = new URLSearchParams(location.search).get('token') ?? '';

  state(): Promise<WorkbookView> {
    return this.#json('GET', '/state');
  }

  act(act: Act): Promise<ActAnswer> {
    return this.#json('POST', '/act', JSON.stringify(act));
  }

  save(): Promise<SaveState> {
    return this.#json('POST', '/save');
  }

  /** What Vekha sees in the open workbook, line by line. */
  inspect(): Promise<readonly string[]> {
    return this.#json('GET', '/inspect');
  }

  openOther(path: '/new' | '/example' | '/reopen'): Promise<FileAnswer> {
    return this.#json('POST', path);
  }

  drafts(): Promise<readonly DraftView[]> {
    return this.#json('GET', '/drafts');
  }

  openDraft(id: string): Promise<FileAnswer> {
    return this.#json('POST', `/draft?id=${encodeURIComponent(id)}`);
  }

  openFile(file: File): Promise<FileAnswer> {
    return this.#json('POST', `/open?name=${encodeURIComponent(file.name)}`, file);
  }

  /** The workbook's bytes, or why there are none; `offered`: a copy that could not be proven is to be had all the same. */
  async download(unproven = false): Promise<Blob | { readonly reason: string; readonly offered: boolean }> {
    const response = await this.#fetch('GET', unproven ? '/download?unproven' : '/download');
    const { status } = response;
    return status === 409 || status === 422
      ? { reason: await response.text(), offered: status === 422 }
      : response.blob();
  }

  /** Hands over whatever the server says until the stream breaks, then rejects with NoConnection. */
  async listen(listener: (event: ServerEvent) => void): Promise<never> {
    const response = await this.#fetch('GET', `/events?listener=${this.listener}`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const piece = await reader?.read().catch(() => undefined);
      if (piece === undefined || piece.done) throw new NoConnection('offline');
      const lines = (rest + piece.value).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) listener(JSON.parse(line) as ServerEvent);
    }
  }

  async #json<Value>(method: string, path: string, body?: BodyInit): Promise<Value> {
    const response = await this.#fetch(method, path, body);
    return response.json().catch(() => {
      throw new NoConnection('offline');
    }) as Promise<Value>;
  }

  async #fetch(method: string, path: string, body?: BodyInit): Promise<Response> {
    const response = await fetch(path, {
      method,
      headers: { 'x-vekha-token': this.#token },
      ...(body === undefined ? {} : { body }),
    }).catch(() => {
      throw new NoConnection('offline');
    });
    if (response.status === 403) throw new NoConnection('stranger');
    // 409 and 422 are answers: what cannot be done, and why.
    if (!response.ok && response.status !== 409 && response.status !== 422) throw new NoConnection('offline');
    return response;
  }
}

/** The same over a reload, so that what was done before it can still be taken back. Kept only on the way, of which the browser may bring the page back as it was: a window that is copied is another one. */
function nameOfWindow(): string {
  const name = sessionStorage.getItem(NAME) ?? crypto.randomUUID();
  const arrive = (): void => sessionStorage.removeItem(NAME);
  arrive();
  addEventListener('pageshow', arrive);
  addEventListener('pagehide', () => sessionStorage.setItem(NAME, name));
  return name;
}
