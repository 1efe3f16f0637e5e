/** The words of the screen «Все договоры». */
import type {
  AgreementState, BasisActKind, ContractKind, ContractLinkKind, InteractionFormat, InteractionModel, NoticeUnit, PeriodUnit, RenewalKind,
} from "$ui/api/contracts";
import { counted } from "$ui/components/values/numbers";

const days = (count: number) => counted(count, "день", "дня", "дней");

/** How many of a unit: «на 11 месяцев», «за 30 дней». */
const units: Readonly<Record<PeriodUnit | NoticeUnit, string>> = {
  days: "дней", months: "месяцев", years: "лет", calendar_days: "календарных дней", working_days: "рабочих дней",
};

export const words = {
  title: "Все договоры",
  one: "Договор",
  create: "Записать договор",
  search: "Номер, с кем или о чём",
  counted: ["договор", "договора", "договоров"],
  columns: {
    number: "№", dated: "Дата", kind: "Вид", state: "Состояние", partners: "С кем", subject: "О чём", until: "Срок до", notice: "Сообщить до", amount: "Сумма",
  },
  noNumber: "без номера",
  endless: "без конца",
  kindsLabel: "Вид договора",
  statesLabel: "Состояние",
  termLabel: "Срок",
  expiring: "Истекают",
  statistics: "Сколько заключено",
  toRegister: "К списку договоров",
  empty: {
    title: "Договоров пока нет",
    text: "Здесь стоят рядом все договоры центра: рамочные, о помещениях, субсидии, с исполнителями и родителями. О сроке каждого программа напомнит в разделе «Сегодня».",
    nothingText: "Попробуйте часть номера или названия организации. Возможно, договор убран в архив.",
    archiveText: "Сюда попадают договоры, которые больше не нужны под рукой. Вернуть их можно в любой день.",
  },
  kinds: {
    network_form: "О сетевой форме", framework: "О сетевом взаимодействии", joint_activity: "О совместной деятельности", free_use: "Безвозмездное пользование",
    lease: "Аренда", subsidy: "Субсидия", curator: "С куратором", contractor: "С исполнителем", education: "Об образовании", other: "Иной",
  } as Readonly<Record<ContractKind, string>>,
  /** Why this kind: what the law says of it. */
  kindNotes: {
    network_form: "У него своя карточка: договор составляет и печатает программа.",
    framework: "Рамочный, без программы. Договора о сетевой форме он не заменяет.",
    joint_activity: "Стороны соединяют вклады и действуют вместе (ст. 1041 ГК РФ).",
    free_use: "Помещение или имущество дают без платы (ст. 689 ГК РФ). Если срок не назван, каждая сторона отказывается за месяц (ст. 699).",
    lease: "Имущество дают за плату (ст. 606 ГК РФ). Без срока: отказ за месяц, для недвижимости за три (ст. 610).",
    subsidy: "Деньги из бюджета на названную цель, с отчётом (ст. 78 и 78.1 БК РФ).",
    curator: "Институт или предприятие ставит задачи и даёт наставников.",
    contractor: "Работы или услуги для центра (ст. 702 и 779 ГК РФ). Учреждению проверьте 44-ФЗ и 223-ФЗ.",
    education: "С родителем обучающегося (ст. 54 закона об образовании).",
    other: "Назовите его сами.",
  } as Readonly<Record<ContractKind, string>>,
  states: {
    application: "заявка", draft: "проект", approval: "согласование", signed: "подписан", completed: "завершён", terminated: "расторгнут", ceased: "прекращён",
  } as Readonly<Record<AgreementState, string>>,
  inForce: "действует",
  over: "срок истёк",
  card: {
    new: "Новый договор",
    form: "Карточка договора",
    isArchived: "Договор в архиве: в списках и напоминаниях его нет",
  },
  what: "Что за договор",
  kind: "Вид",
  ownTitle: "Название",
  ownTitleHint: "Если название вида не подходит",
  number: "Номер",
  dated: "Дата",
  subject: "О чём договор",
  amount: "Сумма",
  state: "Состояние",
  stateOn: "С какого дня",
  note: "Заметка",
  twin: (called: string) => `С этим номером в этом году уже есть: ${called}. Не записан ли договор дважды?`,
  openTwin: "Открыть",
  parties: "Стороны",
  party: {
    one: (n: number) => `Сторона ${n}`,
    organization: "Организация",
    person: "Фамилия, имя, отчество",
    role: "Как названа в договоре",
    addOrganization: "Добавить организацию",
    addPerson: "Добавить человека",
    remove: "Убрать сторону",
    removed: "Сторона убрана",
    none: "Сторон пока нет. У подписанного договора их не меньше двух.",
  },
  term: "Срок и продление",
  starts: "Начало",
  startsHint: "Пусто: с даты договора",
  ends: "Последний день",
  endsHint: "Пусто: без конца",
  renewal: "В конце срока",
  renewals: {
    none: "Заканчивается", tacit: "Продлевается молча", express: "Продлевается соглашением", new_contract: "Заключается новый",
  } as Readonly<Record<RenewalKind, string>>,
  renewalNotes: {
    none: "После последнего дня договора нет.",
    tacit: "Если никто не возразил. На какой срок, говорит сам договор; не сказано: на неопределённый (ст. 610 и 621 ГК РФ).",
    express: "Пока стороны не подписали соглашение, договор не продлён.",
    new_contract: "Старый заканчивается, вместо него подписывают другой.",
  } as Readonly<Record<RenewalKind, string>>,
  period: "Каждый раз на",
  periodHint: "Пусто: на неопределённый срок",
  periodUnit: "Единица срока",
  periodUnits: { days: units.days, months: units.months, years: units.years } as Readonly<Record<PeriodUnit, string>>,
  limit: "Не больше раз",
  refused: "Отказались продлевать",
  notice: "Сообщить за",
  noticeHint: "За сколько до конца срока, если договор об этом говорит",
  noticeUnit: "Единица предупреждения",
  noticeUnits: {
    calendar_days: units.calendar_days, working_days: units.working_days, months: units.months,
  } as Readonly<Record<NoticeUnit, string>>,
  extensions: "Продления и исправления срока",
  extension: {
    one: (n: number) => `Продление ${n}`, agreed: "Согласовано", until: "Новый последний день", paper: "Какой бумагой", add: "Продлить", remove: "Убрать продление",
    removed: "Продление убрано",
  },
  outlook: {
    endless: "Срок не ограничен.",
    until: (day: string) => `Текущий срок до ${day}.`,
    renewed: (times: number) => `Продлён молча ${counted(times, "раз", "раза", "раз")}.`,
    next: (day: string) => `Если никто не возразит, продлится до ${day}.`,
    nextEndless: "Если никто не возразит, станет бессрочным.",
    notice: (day: string) => `Последний день, чтобы сообщить: ${day}.`,
    over: "Срок истёк.",
    unchecked: (years: string) => `Производственный календарь не внесён (${years}): дни посчитаны по общему правилу, сверьте.`,
  },
  basis: "На чём основан",
  basisNote: "От первой бумаги к последней: заявление, постановление, договор",
  act: {
    one: (n: number) => `Бумага ${n}`, kind: "Что за бумага", number: "Номер", dated: "Дата", issuer: "Кто издал", title: "Название", scan: "Скан", noScan: "нет скана",
    add: "Добавить бумагу", remove: "Убрать бумагу", removed: "Бумага убрана из цепочки", up: "Поставить выше",
    kinds: {
      application: "Заявление", decree: "Постановление", amendment: "Изменение к нему", order: "Приказ", minutes: "Протокол", contract: "Договор",
      handover_act: "Акт приёма-передачи", other: "Другая бумага",
    } as Readonly<Record<BasisActKind, string>>,
  },
  links: "Связи с договорами",
  link: {
    kind: "Какая связь", other: "Договор", add: "Добавить связь", remove: "Убрать связь", removed: "Связь убрана", open: "Открыть договор",
    kinds: {
      property_for: "основание имущества для", within: "заключён в рамках", replaces: "вместо", related: "связан с",
    } as Readonly<Record<ContractLinkKind, string>>,
    named: {
      property_for: "его имущество по договору", within: "в его рамках", replaces: "заменён на", related: "связан с",
    } as Readonly<Record<ContractLinkKind, string>>,
    none: "Связей нет.",
  },
  models: {
    school_school: "Школа и школа", school_other_education: "Школа и другая образовательная организация", school_enterprise: "Школа и предприятие",
  } as Readonly<Record<InteractionModel, string>>,
  formats: {
    school_school: "Школы между собой", additional_additional: "Дополнительное образование между собой", school_additional: "Школа и дополнительное образование",
    licensed_enterprise: "С предприятием, у которого есть лицензия",
  } as Readonly<Record<InteractionFormat, string>>,
  counts: {
    title: "Сколько заключено",
    note: "Подписанные и завершённые договоры, без архива",
    what: "Что", concluded: "Заключено", inForce: "Действует", amount: "На сумму", total: "Всего", others: "прочие", noYear: "без даты",
    byKind: "По видам", byYear: "По годам", byModel: "По моделям взаимодействия", byFormat: "По форматам взаимодействия",
    none: "Заключённых договоров ещё нет", noneText: "Запишите договор и поставьте ему состояние «подписан»: здесь появится счёт.",
    save: "Сохранить таблицу…",
  },
  left: days,
} as const;
