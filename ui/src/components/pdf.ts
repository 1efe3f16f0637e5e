/** pdf.js behind one small door, loaded when the first page is shown (500 kB and a worker that a list never needs). */
import type { PDFPageProxy, RenderTask } from "pdfjs-dist";

export interface OpenPdf {
  /** Sizes of sheets in points. */
  sizes: readonly { width: number; height: number }[];
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
