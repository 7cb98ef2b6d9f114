/** The folder as the bundle carries it: es2019, in a context that lacks what Apps Script lacks. */
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { compareDocuments } from '../../src/docx/compare';
import type { OWN_LIMITS } from '../../src/docx/package/zip';
import type { readDocx } from '../../src/docx/read';
import type { writeDocx } from '../../src/docx/write';
import { writeDocx as writeHere } from '../../src/docx/write';
import { lengthOf } from '../support/length';
import { anyDocument, smallReport } from './documents';

interface Bundle {
  readonly writeDocx: typeof writeDocx;
  readonly readDocx: typeof readDocx;
  readonly compareDocuments: typeof compareDocuments;
  readonly OWN_LIMITS: typeof OWN_LIMITS;
}

const LACKING = [
  'TextEncoder',
  'TextDecoder',
  'Buffer',
  'process',
  'URL',
  'crypto',
  'structuredClone',
  'setTimeout',
  'queueMicrotask',
  'performance',
  'fetch',
  'atob',
  'btoa',
  'Blob',
  'File',
  'window',
  'self',
  'Worker',
  'require',
  'module',
];

let code = '';
let context: vm.Context;
let bundle: Bundle;

beforeAll(() => {
  const root = fileURLToPath(new URL('../../src/docx', import.meta.url));
  const files = ['write', 'read', 'compare', 'package/zip'].map((name) => `export * from './${name}';`).join('\n');
  const built = buildSync({
    stdin: { contents: files, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'Docx',
    platform: 'browser',
    target: 'es2019',
    charset: 'utf8',
  });
  code = built.outputFiles[0]?.text ?? '';
  context = vm.createContext(vm.constants.DONT_CONTEXTIFY as unknown as vm.Context);
  vm.runInContext(code, context);
  bundle = vm.runInContext('Docx', context) as Bundle;
});

describe('in a bare context', () => {
  it('nothing is there that Apps Script lacks', () => {
    const present = LACKING.filter((name) => vm.runInContext(`typeof ${name}`, context) !== 'undefined');
    expect(present).toEqual([]);
  });

  it('writes the same bytes as here, reads them and proves them', () => {
    const report = smallReport();
    const { bytes } = bundle.writeDocx(report);
    expect(Buffer.from(bytes).equals(Buffer.from(writeHere(report).bytes))).toBe(true);
    expect(bundle.compareDocuments(report, bundle.readDocx(bytes))).toBeNull();
  });

  it('proves any document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { bytes, removed } = bundle.writeDocx(document);
        expect(bundle.compareDocuments(document, bundle.readDocx(bytes, bundle.OWN_LIMITS), removed)).toBeNull();
      }),
      { numRuns: lengthOf(30, 100) },
    );
  });

  it('weighs less than 60 KB and holds no asynchronous code', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(60_000);
    expect(code).not.toMatch(/\basync\b|\bawait\b|new Promise/);
  });
});
