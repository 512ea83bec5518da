import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LetterContent } from './letter-content.js';

export interface RenderedLetter {
  bytes: Uint8Array;
  /** Of the bytes, in hex: the same letter at the same instant always gives the same. */
  sha256: string;
  pages: number;
}

export interface Renderer {
  readonly engine: 'native' | 'wasm';
  /** Makes the PDF. `createdAt` is an ISO instant of business time; it is part of the bytes. */
  render(content: LetterContent, createdAt: string): Promise<RenderedLetter>;
}

export interface RendererOptions {
  /** Default: native where its binary is installed, else WebAssembly. */
  engine?: 'native' | 'wasm';
}

/** Thrown when Typst refuses a layout; a fault of ours, not of the data. */
export class LayoutRefused extends Error {}

/** What both Typst builds do for us: one layout and its inputs in, one PDF out. */
interface Engine {
  compile(
    layout: string,
    inputs: Record<string, string>,
    seconds: number,
  ): Compiled | Promise<Compiled>;
}

interface Compiled {
  bytes: Uint8Array;
  pages: number;
}

const require = createRequire(import.meta.url);
const layoutFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'layouts');
const fontPackage = '@expo-google-fonts/source-sans-3';
const fontFiles = ['400Regular', '600SemiBold', '700Bold'].map(
  (cut) => `${fontPackage}/${cut}/SourceSans3_${cut}.ttf`,
);

/**
 * Starts Typst with our layouts and fonts only. The native build also checks PDF/UA-1 and refuses
 * what breaks it; the WebAssembly build makes the same tagged PDF without that check.
 */
export async function createRenderer(options: RendererOptions = {}): Promise<Renderer> {
  const native = options.engine === 'wasm' ? undefined : nativeEngine();
  if (!native && options.engine === 'native') throw new Error('No native Typst on this machine');
  const engine = native ?? (await wasmEngine());
  let last: Promise<unknown> = Promise.resolve();
  return {
    engine: native ? 'native' : 'wasm',
    render: (content, createdAt) => {
      const letter = last.then(() => renderWith(engine, content, createdAt));
      last = letter.catch(() => undefined).then(() => nextTurn());
      return letter;
    },
  };
}

async function renderWith(
  engine: Engine,
  content: LetterContent,
  createdAt: string,
): Promise<RenderedLetter> {
  const seconds = secondsOf(createdAt);
  const inputs = { data: unbreakable(JSON.stringify(content)), createdAt };
  const { bytes, pages } = await engine.compile(`${content.layout}.typ`, inputs, seconds);
  return { bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function secondsOf(instant: string): number {
  const milliseconds = Date.parse(instant);
  if (
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(instant) ||
    Number.isNaN(milliseconds)
  ) {
    throw new RangeError(`Not an instant in UTC: ${instant}`);
  }
  return Math.floor(milliseconds / 1000);
}

const monthNames =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

/** Keeps an amount with its sign, a day with its month and the parts of a number on one line. */
function unbreakable(json: string): string {
  return json
    .replace(/(?<=\d) (?=€|\d)/g, '\u00a0')
    .replace(new RegExp(`(?<=\\b\\d{1,2}) (?=(?:${monthNames})\\b)`, 'g'), '\u00a0');
}

/** The few members of the native compiler that we use; its binary package ships no types. */
interface NativeCompiler {
  compile(options: { mainFilePath: string; inputs: Record<string, string> }): NativeResult;
  pdf(document: NativeDocument, options: NativePdfOptions): Uint8Array;
  evictCache(maxAge: number): void;
}

interface NativeResult {
  readonly result: NativeDocument | null;
  takeError(): { readonly shortDiagnostics: unknown } | null;
}

interface NativeDocument {
  readonly numOfPages: number;
}

interface NativePdfOptions {
  pdfStandard: 'ua-1';
  creationTimestamp: number;
}

interface NativeModule {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontPaths: string[] }[] }): NativeCompiler;
  };
}

function nativeEngine(): Engine | undefined {
  const binding = nativeModule();
  if (!binding) return undefined;
  const fontPaths = fontFiles.map((file) => path.dirname(require.resolve(file)));
  const compiler = binding.NodeCompiler.create({
    workspace: layoutFolder,
    fontArgs: [{ fontPaths }],
  });
  return {
    compile: (layout, inputs, creationTimestamp) => {
      const compiled = compiler.compile({ mainFilePath: path.join(layoutFolder, layout), inputs });
      const document = compiled.result;
      if (!document) {
        throw new LayoutRefused(JSON.stringify(compiled.takeError()?.shortDiagnostics));
      }
      const bytes = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
      const pages = document.numOfPages;
      compiler.evictCache(0);
      return { bytes: new Uint8Array(bytes), pages };
    },
  };
}

function nativeModule(): NativeModule | undefined {
  try {
    return require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as NativeModule;
  } catch {
    return undefined;
  }
}

async function wasmEngine(): Promise<Engine> {
  const { createTypstCompiler } = await import('@myriaddreamin/typst.ts/compiler');
  const { loadFonts } = await import('@myriaddreamin/typst.ts');
  const wasm = require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const fonts = await Promise.all(fontFiles.map((file) => readFile(require.resolve(file))));
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: async () => readFile(wasm),
    beforeBuild: [loadFonts(fonts, { assets: false })],
  });
  const layouts = await readdir(layoutFolder);
  for (const name of layouts) {
    compiler.addSource(`/${name}`, await readFile(path.join(layoutFolder, name), 'utf8'));
  }
  return {
    compile: async (layout, inputs) =>
      compiler.runWithWorld({ mainFilePath: `/${layout}`, root: '/', inputs }, async (world) => {
        const compiled = await world.compile({ diagnostics: 'full' });
        if (compiled.hasError) throw new LayoutRefused(JSON.stringify(compiled.diagnostics));
        const { result } = await world.pdf({ diagnostics: 'full' });
        if (!result) throw new LayoutRefused(`${layout} gave no PDF`);
        return { bytes: result, pages: pagesIn(result) };
      }),
  };
}

/** The page count as the PDF itself states it in its page tree. */
function pagesIn(bytes: Uint8Array): number {
  const counts = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(/\/Type \/Pages[^>]*?\/Count (\d+)/g);
  return Math.max(1, ...[...counts].map(([, count]) => Number(count)));
}
