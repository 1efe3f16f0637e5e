/** The words of «Напечатать несколько». */
import { counted } from "$ui/components/values/numbers";

const papers = (count: number) => counted(count, "бумага", "бумаги", "бумаг");
const pages = (count: number) => counted(count, "страница", "страницы", "страниц");

export const batch = {
  print: "Напечатать…",
  title: (count: number) => `Напечатать: ${papers(count)}`,
  selected: (count: number) => `Выбрано: ${count}`,
  drop: "Снять выбор",
  select: (name: string) => `Выбрать: ${name}`,
  all: "Напечатать все бумаги…",
  form: "Как",
  forms: {
    joined: { label: "Один файл PDF", note: "Откроется для печати: всё сразу" },
    pdf: { label: "Папка с файлами PDF", note: "Каждая бумага отдельно, с понятным именем" },
    docx: { label: "Папка с файлами для Word", note: "Чтобы партнёр мог править" },
    both: { label: "Папка: и PDF, и для Word", note: "" },
  },
  what: "Что",
  drafts: "Печатать «ПРОЕКТ» там, где окончательной бумаги ещё нет",
  addenda: "Вместе с дополнительными соглашениями и готовыми бумагами сторон",
  wholeSheets: "Каждую бумагу с нового листа, когда печатают с двух сторон",
  wholeSheetsHint: "Где нужно, добавится пустая страница",
  wholeSheetsWhy: "Для одного файла: в папке каждая бумага и так отдельно",
  list: "Что получится",
  columns: { paper: "Бумага", copy: "Что напечатается", pages: "Страниц" },
  copies: { final: "Окончательная", draft: "Проект", none: "Не напечатается" },
  gone: "Записи больше нет",
  summary: (final: number, draft: number, none: number, known: number) =>
    [
      final && `окончательных: ${final}${known ? ` (${pages(known)})` : ""}`, draft && `проектов: ${draft}`, none && `не напечатается: ${none}`,
    ].filter(Boolean).join(" · "),
  warned: (count: number) => `${papers(count)} с замечанием: посмотрите в списке, нужна ли каждая.`,
  more: (count: number) => `… и ещё ${papers(count)}`,
  looking: (done: number, total: number) => `Смотрим, что получится: ${done} из ${total}`,
  nothing: "Печатать нечего: у выбранного нет окончательных бумаг",
  start: "Напечатать",
  toFolder: "Выбрать папку и напечатать",
  busy: (done: number, total: number) => `Печатается: ${done} из ${total}`,
  cancel: "Не сейчас",
  close: "Закрыть",
  doneTitle: "Бумаги готовы",
  stoppedTitle: "Печать остановлена",
  done: (made: number, skipped: number) => `Готово: ${made}${skipped ? `, пропущено: ${skipped}` : ""}`,
  stopped: (done: number, total: number, folder: boolean) =>
    `Остановлено: сделано ${done} из ${total}.${done && folder ? " Что успело напечататься, лежит в папке." : ""}`,
  into: (folder: string) => `Папка: ${folder}`,
  opened: "Файл открыт в программе просмотра: напечатайте его оттуда.",
  openFolder: "Открыть папку",
  folderFailed: (folder: string) => `Папка не открылась. Найдите её сами: ${folder}`,
  open: "Открыть ещё раз",
  saveAs: "Сохранить как…",
  savedTo: (path: string) => `Сохранено: ${path}`,
  skipped: "Пропущено",
} as const;
