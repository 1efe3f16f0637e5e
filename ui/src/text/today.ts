/** The words of the screen «Сегодня». */
import type { TaskAction, Urgency } from "$ui/api/today";

export const words = {
  title: "Сегодня",
  groups: { overdue: "Просрочено", today: "Сегодня", week: "На этой неделе", later: "Позже" } as Readonly<Record<Urgency, string>>,
  actions: {
    correct: "Исправить", finalise: "Сделать окончательным", sign: "Отметить подписание", record: "Отметить", decide: "Решить", finish: "Завершить", await: "Открыть договор",
  } as Readonly<Record<TaskAction, string>>,
  noDay: "без срока",
  loading: "Смотрим сроки",
  nobody: "В журнале изменений пока не видно, кто работает: имя не указано.",
  name: "Указать имя",
  empty: {
    title: "На ближайшие два месяца дел нет",
    text: "Здесь появятся сроки договоров: когда передать список, ответить партнёру, сообщить о продлении, подписать. Создайте договор, и программа сама посчитает его дни.",
    create: "Создать договор",
  },
} as const;
