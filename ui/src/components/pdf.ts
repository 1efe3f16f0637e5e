/**
 * pdf.js behind one small door. It is loaded when the first page is shown (500 kB and a worker that a list never needs), and its
 * worker, some forty megabytes, is let go as soon as nothing has been painted for a moment: a page at rest needs only its picture.
 */
import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";

export interface OpenPdf {
  /** Sizes of sheets in points. */
  sizes: readonly { width: number; height: number }[];
  /** Headings of its outline in reading order: sheet from 0, points from the sheet's top. */
  headings: readonly { title: string; sheet: number; top: number }[];
  paint(n: number, scale: number): { done: Promise<HTMLCanvasElement>; cancel: () => void };
  close(): void;
}

type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
let library: Promise<Library> | undefined;

/** Long enough for scrolling and typing to find the worker awake. */
const REST_MS = 2000;

async function load(): Promise<Library> {
  const [pdfjs, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?url"),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  return pdfjs;
}

/** The document read by a worker of its own, for as long as somebody uses it and a moment more. */
class Awake {
  #data: ArrayBuffer;
  #task: { promise: Promise<PDFDocumentProxy>; destroy: () => Promise<void> } | undefined;
  #users = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(data: ArrayBuffer) {
    this.#data = data;
  }

  async use<T>(work: (opened: PDFDocumentProxy) => Promise<T>): Promise<T> {
    clearTimeout(this.#rest);
    this.#users++;
    try {
      const pdfjs = await (library ??= load());
      // The worker takes the buffer away, so it gets a copy.
      this.#task ??= pdfjs.getDocument({ data: this.#data.slice(0) });
      return await work(await this.#task.promise);
    } finally {
      if (--this.#users === 0) this.#rest = setTimeout(() => this.sleep(), REST_MS);
    }
  }

  sleep() {
    clearTimeout(this.#rest);
    void this.#task?.destroy();
    this.#task = undefined;
  }
}

export async function openPdf(data: ArrayBuffer): Promise<OpenPdf> {
  const awake = new Awake(data);
  const { sizes, headings } = await awake.use(async (opened) => {
    const pages = await Promise.all(Array.from({ length: opened.numPages }, (_, n) => opened.getPage(n + 1)));
    const sizes = pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    });
    return { sizes, headings: await headingsOf(opened, sizes) };
  });
  return {
    sizes,
    headings,
    paint(n, scale) {
      let rendering: RenderTask | undefined;
      const done = awake.use(async (opened) => {
        const page = await opened.getPage(n + 1);
        const viewport = page.getViewport({ scale });
        const canvas = document.createElement("canvas");
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        rendering = page.render({ canvas, viewport });
        await rendering.promise;
        page.cleanup();
        return canvas;
      });
      return { done, cancel: () => rendering?.cancel() };
    },
    close: () => awake.sleep(),
  };
}

type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

/** A document without an outline, or one whose entries lead elsewhere, has no headings. */
async function headingsOf(opened: PDFDocumentProxy, sizes: OpenPdf["sizes"]): Promise<OpenPdf["headings"]> {
  const flat = (entries: Outline): Outline => (entries ?? []).flatMap((entry) => [entry, ...flat(entry.items as Outline)]);
  const found: { title: string; sheet: number; top: number }[] = [];
  for (const { title, dest } of flat(await opened.getOutline())) {
    // Ours are direct: [sheet, /XYZ, left, height over the sheet's foot, zoom].
    if (!Array.isArray(dest) || typeof dest[3] !== "number") continue;
    const sheet = await opened.getPageIndex(dest[0]);
    found.push({ title, sheet, top: (sizes[sheet]?.height ?? 0) - dest[3] });
  }
  return found;
}
