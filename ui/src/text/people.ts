/** The words of the screen «Люди». */
import type { MentionRole, Sex } from "$ui/api/people";

export const words = {
  title: "Люди",
  one: "Человек",
  create: "Добавить человека",
  search: "Фамилия, имя или должность",
  counted: ["человек", "человека", "человек"],
  columns: { name: "Фамилия, имя, отчество", post: "Должность", born: "Родился" },
  empty: {
    title: "Людей пока нет",
    text: "Здесь будут те, кто подписывает договоры и ведёт занятия. Внесите человека один раз, и его имя можно будет выбрать в договоре и в карточке организации.",
    nothingText: "Попробуйте часть фамилии или имени. Возможно, карточка убрана в архив.",
    archiveText: "Сюда попадают карточки тех, с кем больше не работают. В договорах их имена остаются.",
  },
  card: {
    new: "Новый человек",
    isArchived: "Карточка в архиве: для новых договоров этого человека не предлагают",
    form: "Карточка человека",
  },
  name: "Имя",
  surname: "Фамилия",
  given: "Имя",
  patronymic: "Отчество",
  sex: "Пол",
  sexAuto: "По имени",
  sexes: { f: "Женский", m: "Мужской" } as Readonly<Record<Sex, string>>,
  sexUnknown: "По имени не понять, он это или она: выберите пол, чтобы имя склонялось верно",
  born: "Дата рождения",
  initials: (text: string) => `Инициалы в бумагах: ${text}`,
  cases: "Имя в падежах",
  casesNote: "Так имя встанет в бумагах. Если программа просклоняла неверно, впишите свою форму: она всегда главнее.",
  casesEmpty: "Впишите фамилию, и здесь появятся её падежи.",
  ownForm: "Своя форма",
  ownFormOf: (question: string) => `Своя форма: ${question}`,
  own: "ваша форма",
  check: "проверьте форму",
  questions: { genitive: "кого", dative: "кому", accusative: "вижу кого", instrumental: "кем", prepositional: "о ком" },
  caseNames: {
    genitive: "родительный", dative: "дательный", accusative: "винительный", instrumental: "творительный", prepositional: "предложный",
  },
  mentions: "Где указан",
  mentionsNone: "Пока нигде. Выбрать этого человека можно в договоре (кадры, ресурсы, список обучающихся) и среди подписантов организации.",
  roles: {
    signatory: (title: string, post: string) => [`Подписывает за: ${title}`, post].filter(Boolean).join(", "),
    teacher: (title: string, post: string) => [`Ведёт занятия: ${agreement(title)}`, post].filter(Boolean).join(", "),
    worker: (title: string, post: string) => [`Среди ресурсов стороны: ${agreement(title)}`, post].filter(Boolean).join(", "),
    pupil: (title: string) => `В списке обучающихся: ${agreement(title)}`,
  } as Readonly<Record<MentionRole, (title: string, post: string) => string>>,
} as const;

function agreement(number: string): string {
  return number ? `договор № ${number}` : "договор без номера";
}
