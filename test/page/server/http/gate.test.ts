/** Who may speak to the local page's server: the page itself, opened by its link, and nobody else. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../../../../src/page/server/http/gate';
import { framePage } from '../../../../src/page/server/http/script-frames';
import type { RunningServer } from '../../../../src/page/server/http/start-server';
import type { DriveEntry } from '../../../../src/stand-in/host/drive-entry';
import { startPage } from '../../../support/browser/local-page';
import { rawRequest } from '../../../support/browser/page-client';

let server: RunningServer;
beforeAll(async () => {
  server = await startPage();
});
afterAll(() => server.close());

const token = () => ({ 'x-vekha-token': server.token });

describe('the server of the page', () => {
  test('answers the link, and forbids everything to keep, sniff or frame it', async () => {
    const { status, headers } = await rawRequest(server, `/?token=${server.token}`, {});
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test.each(['/', '/?token=', '/?token=wrong'])('refuses the page at %s', async (path) => {
    expect((await rawRequest(server, path, {})).status).toBe(403);
  });

  test.each([
    ['GET', '/state'],
    ['GET', '/events'],
    ['GET', '/download'],
    ['POST', '/act'],
    ['POST', '/open?name=a.xlsx'],
    ['POST', '/new'],
    ['POST', '/save'],
  ])('refuses %s %s without the token', async (method, path) => {
    expect((await rawRequest(server, path, {}, method)).status).toBe(403);
    expect((await rawRequest(server, path, { 'x-vekha-token': 'wrong' }, method)).status).toBe(403);
  });

  test('refuses a foreign Host, which is how a rebound name shows', async () => {
    const port = new URL(server.origin).port;
    for (const host of ['evil.example', `localhost:${port}`, `evil.example:${port}`])
      expect((await rawRequest(server, '/state', { ...token(), host })).status).toBe(403);
    expect((await rawRequest(server, '/state', token())).status).toBe(200);
  });

  test('refuses a foreign Origin, the sidebar’s own among them', async () => {
    const frame = await frameOrigin();
    for (const origin of ['https://evil.example', 'null', frame])
      expect((await rawRequest(server, '/act', { ...token(), origin }, 'POST')).status).toBe(403);
    expect((await rawRequest(server, '/state', { ...token(), origin: server.origin })).status).toBe(200);
    expect((await rawRequest(server, '/state', { ...token(), 'sec-fetch-site': 'same-site' })).status).toBe(403);
  });

  test.each([
    ['GET', '//'],
    ['GET', '///'],
    ['GET', '//elsewhere.test/state'],
    ['GET', '/\\elsewhere.test/'],
    ['POST', '//act'],
    ['OPTIONS', '/act'],
    ['HEAD', '/state'],
    ['TRACE', '/state'],
  ])('refuses %s %s, and stumbles over nothing', async (method, path) => {
    expect([400, 403, 404]).toContain((await rawRequest(server, path, {}, method)).status);
    expect([400, 403, 404]).toContain((await rawRequest(server, path, token(), method)).status);
  });

  test('takes no whole address for a path of its own', async () => {
    for (const path of ['http://elsewhere.test/state', `${server.origin}/state`, '*'])
      expect((await rawRequest(server, path, token())).status).toBe(400);
  });

  test('lets no other page write with a form, whatever type it gives its text', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      for (const path of ['/act', '/save', '/new', '/open?name=a.xlsx'])
        expect((await rawRequest(server, path, { 'content-type': type, origin: 'null' }, 'POST')).status).toBe(403);
  });

  test('gives no other page leave to read', async () => {
    const { headers } = await rawRequest(server, '/state', token());
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('listens on this machine alone', () => {
    expect(new URL(server.origin).hostname).toBe('127.0.0.1');
  });

  test('refuses what is no act, and a file of Drive without its key', async () => {
    const response = await fetch(`${server.origin}/act`, { method: 'POST', headers: token(), body: '{"action":1}' });
    expect(response.status).toBe(400);
    expect((await rawRequest(server, '/drive/file-1', {})).status).toBe(403);
    expect((await rawRequest(server, '/drive/file-1?key=x', {})).status).toBe(403);
    expect((await rawRequest(server, '/drive/%E0%A4%A?key=%E0%A4%A', {})).status).toBe(403);
  });

  test('gives the parts of a report as one archive, each by its own key', async () => {
    for (const [at, name] of ['1. Дороги\u202e.docx', '1. Дороги\u202e.docx', `${'я'.repeat(9)}\ud83d`].entries()) {
      const entry = { id: `part-${at}`, name, bytes: new Uint8Array([at]) };
      server.host.drive.set(entry.id, entry as unknown as DriveEntry);
    }
    const [one, other] = ['part-0', 'part-1'].map((id) => keyOf(server.token, id));
    const address = (key = '') => `${server.origin}/drive/part-0,part-1?key=${one}&key=${key}&archive=a.zip`;
    expect((await fetch(address(one))).status).toBe(403);
    const response = await fetch(address(other));
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.entries(files).map(([name, bytes]) => [name, ...bytes])).toEqual([
      ['1. Дороги·.docx', 0],
      ['1. Дороги· (2).docx', 1],
    ]);
    // Half a letter is no reason to give no file.
    const single = await fetch(`${server.origin}/drive/part-2?key=${keyOf(server.token, 'part-2')}`);
    expect([single.status, single.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringMatching(/%C2%B7.docx$/),
    ]);
  });
});

async function frameOrigin(): Promise<string> {
  const view = await (await fetch(`${server.origin}/state`, { headers: token() })).json();
  return (view as { frames: string }).frames;
}

describe('the sidebar’s frame', () => {
  test('is served from an origin of its own, to be framed by the page alone', async () => {
    const origin = await frameOrigin();
    expect(origin).not.toBe(server.origin);
    const response = await fetch(`${origin}/sidebar`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors ${server.origin}`);
    expect((await fetch(`${origin}/state`)).status).toBe(404);
  });

  test('lets its own scripts run, and no other', () => {
    const { html, policy } = framePage('<html><head></head><body><script>1</script></body></html>', 'http://page');
    expect(html.indexOf('google')).toBeLessThan(html.indexOf('<script>1'));
    expect(policy).toContain("script-src 'sha256-");
    expect(policy).toContain("'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='");
    expect(policy).not.toContain("script-src 'unsafe-inline'");
    expect(policy).toContain("default-src 'none'");
  });
});
