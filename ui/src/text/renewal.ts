/** The words of an agreement made from last year's. */
import { counted } from "$ui/components/values/numbers";

export const words = {
  renew: "Договор на следующий год",
  /** Of last year's: its number. */
  title: (number: string) => (number ? `Что изменилось с договора № ${number}` : "Что изменилось с прошлого договора"),
  count: (count: number) => (count ? counted(count, "запись", "записи", "записей") : ""),
  none: "Карточки сторон и программа те же, что в прошлом договоре.",
  read: "Прочитано",
  toOld: "Открыть прошлый договор",
  fold: { open: "Показать список", close: "Свернуть список" },
} as const;
