/** pdf.js behind one small door, loaded when the first page is shown (500 kB and a worker that a list never needs). */
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from "pdfjs-dist";

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

async function load(): Promise<Library> {
  const [pdfjs, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?url"),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  return pdfjs;
}

/** The buffer is handed over to the worker: pass a copy when it is needed again. */
export async function openPdf(data: ArrayBuffer): Promise<OpenPdf> {
  const pdfjs = await (library ??= load());
  const task = pdfjs.getDocument({ data });
  const document_ = await task.promise;
  const pages: PDFPageProxy[] = [];
  for (let n = 1; n <= document_.numPages; n++) pages.push(await document_.getPage(n));
  const sizes = pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return { width, height };
  });
  return {
    sizes,
    headings: await headingsOf(document_, sizes),
    paint(n, scale) {
      const page = pages[n];
      let rendering: RenderTask | undefined;
      const canvas = document.createElement("canvas");
      const done = (async () => {
        if (!page) throw new RangeError(`no sheet ${n}`);
        const viewport = page.getViewport({ scale });
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        rendering = page.render({ canvas, viewport });
        await rendering.promise;
        return canvas;
      })();
      return { done, cancel: () => rendering?.cancel() };
    },
    close: () => void task.destroy(),
  };
}

type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

/** A document without an outline, or one whose entries lead elsewhere, has no headings. */
async function headingsOf(document_: PDFDocumentProxy, sizes: OpenPdf["sizes"]): Promise<OpenPdf["headings"]> {
  const flat = (entries: Outline): Outline => (entries ?? []).flatMap((entry) => [entry, ...flat(entry.items as Outline)]);
  const found: { title: string; sheet: number; top: number }[] = [];
  for (const { title, dest } of flat(await document_.getOutline())) {
    // Ours are direct: [sheet, /XYZ, left, height over the sheet's foot, zoom].
    if (!Array.isArray(dest) || typeof dest[3] !== "number") continue;
    const sheet = await document_.getPageIndex(dest[0]);
    found.push({ title, sheet, top: (sizes[sheet]?.height ?? 0) - dest[3] });
  }
  return found;
}
