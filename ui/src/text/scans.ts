/** Words of the files kept with a contract of any kind. */
export const scans = {
  title: "Сканы и файлы", later: "Сохраните договор, и к нему можно будет приложить сканы.",
  attach: "Приложить файл…", attached: "Файл приложен", none: "Приложите скан подписанного договора: он хранится в файле центра и не потеряется.", open: "Открыть",
  save: "Сохранить как…", saved: (path: string) => `Файл сохранён: ${path}`, remove: "Убрать файл", removed: (name: string) => `Убран файл: ${name}`, tooLate: "После этого были другие изменения. Отмените их по порядку в журнале",
  size: (bytes: number) => (bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} КБ` : `${(bytes / 1_048_576).toFixed(1).replace(".", ",")} МБ`),
  added: (day: string) => `приложен ${day}`,
};
