/** Words of «Журнал изменений»: what the tables and columns of the base are called where a person reads them. */
import { counted } from "$ui/components/values/numbers";

export const journal = {
  title: "Журнал изменений",
  note: "Кто, когда и что изменил. Отсюда видно, что было до изменения.",
  loading: "Читаем журнал",
  today: "Сегодня",
  yesterday: "Вчера",
  undo: "Отменить последний шаг",
  nothing: "Отменять нечего",
  undone: "Отменено",
  terminal: "из командной строки",
  noAuthor: "имя не указано",
  more: "Показать более ранние",
  shown: (n: number) => `Показано: ${counted(n, "изменение", "изменения", "изменений")}`,
  empty: "Изменений пока нет",
  emptyText: "Здесь появится каждое изменение: кто его сделал, когда, что было и что стало. Последнее всегда можно вернуть.",
  details: "Подробно",
  noDetails: "Подробностей нет: они удалены вместе с данными человека или это изменение ничего не меняло в записях.",
  moreRows: (n: number) => `И ещё ${counted(n, "запись", "записи", "записей")}`,
  field: "Что",
  was: "Было",
  became: "Стало",
  none: "пусто",
  yes: "да",
  no: "нет",
  record: "запись",
  columns: ["Дата", "Время", "Что изменено", "Кто", "Отметка"],
  latest: (n: number) => `последние ${counted(n, "изменение", "изменения", "изменений")}`,
  onlyOrder: "изменён порядок строк",
  formChanged: "текст изменён",
  actions: { added: "добавлено", changed: "изменено", removed: "удалено" },
} as const;

/** Tables. What is missing here is named by its table, so that nothing is hidden. */
export const nouns: Readonly<Record<string, string>> = {
  person: "Человек",
  organization: "Организация",
  organization_account: "Счёт организации",
  organization_licence: "Лицензия",
  organization_licence_scope: "Вид образования в лицензии",
  organization_licence_address: "Адрес в лицензии",
  organization_signatory: "Подписант",
  programme: "Программа",
  programme_part: "Часть программы",
  legal_act: "Акт",
  norm: "Норма",
  calendar_day: "День календаря",
  calendar_year: "Год календаря",
  edition: "Текст формы",
  library_clause: "Пункт библиотеки",
  contract: "Договор",
  contract_party: "Сторона договора",
  agreement: "Условия договора",
  agreement_party: "Роль стороны",
  agreement_resource: "Ресурс стороны",
  agreement_share: "Распределение частей",
  agreement_pupil: "Обучающийся",
  agreement_schedule_line: "Строка расписания",
  agreement_teacher: "Педагог",
  agreement_event: "Мероприятие",
  agreement_milestone: "Шаг договора",
  document: "Бумага",
  number_series: "Нумерация",
};

/** Columns that mean the same wherever they stand. */
export const columns: Readonly<Record<string, string>> = {
  surname: "Фамилия", given: "Имя", patronymic: "Отчество", sex: "Пол", born_on: "Дата рождения", genitive: "Родительный падеж",
  dative: "Дательный падеж", accusative: "Винительный падеж", instrumental: "Творительный падеж", prepositional: "Предложный падеж",
  archived: "В архиве", full_name: "Полное название", short_name: "Краткое название", full_name_genitive: "Полное название, кого",
  gender: "Род названия", ownership: "Собственность", institution: "Тип учреждения", kind: "Вид", legal_form: "Правовая форма",
  is_edu: "Образовательная организация", locality: "Населённый пункт", legal_address: "Юридический адрес", actual_address: "Фактический адрес",
  postal_address: "Почтовый адрес", inn: "ИНН", kpp: "КПП", ogrn: "ОГРН", okpo: "ОКПО", oktmo: "ОКТМО", phone: "Телефон", email: "Почта",
  site: "Сайт", centre_page: "Страница центра", founder: "Учредитель", note: "Заметка", bank_name: "Банк", bik: "БИК", account: "Счёт",
  correspondent: "Корреспондентский счёт", personal_account: "Лицевой счёт", treasury_body: "Орган казначейства", kbk: "КБК", number: "Номер",
  issued_on: "Выдана", issued_by: "Кем выдана", issued_by_instrumental: "Кем выдана (творительный падеж)", status: "Состояние",
  status_on: "Состояние с", checked_on: "Сверено", scope: "Вид образования", address: "Адрес", person_id: "Человек", name_genitive: "Имя, кого",
  post: "Должность", post_genitive: "Должность, кого", basis: "Основание полномочий", basis_text: "Основание словами",
  basis_number: "Номер основания", basis_on: "Дата основания", powers_from: "Полномочия с", powers_until: "Полномочия по", title: "Название",
  focus: "Направленность", hours_hundredths: "Часы", academic_hour_minutes: "Минут в академическом часе", min_age: "Возраст от",
  max_age: "Возраст до", min_size: "Группа от", max_size: "Группа до", approved_on: "Утверждена", approved_by: "Кем утверждена",
  component: "Что это за часть", theory_hundredths: "Теория, часы", practice_hundredths: "Практика, часы", realised_by: "Кто реализует",
  place: "Место", starts_on: "Начало", ends_on: "Конец", attestation: "Аттестация", key: "Ключ", issuer: "Кто издал",
  citation: "Как пишется в договоре", adopted_on: "Дата", valid_from: "Действует с", valid_until: "Действует по", replaced_by: "Чем заменён",
  value: "Значение", unit: "Единица", act_id: "Акт", source: "Источник", act: "Акт", official_text: "Официальный текст", clause: "Пункт",
  compared_on: "Сверен", compared_by: "Кем сверен", form: "Текст формы", dated_on: "Дата", state: "Состояние", state_on: "Состояние с",
  signatory_position: "Который из подписантов", edition_id: "Редакция формы", programme_id: "Программа", coverage: "Что реализуется",
  approval: "Кто утверждает программу", min_pupils: "Обучающихся от", max_pupils: "Обучающихся до", list_days: "Список за, рабочих дней",
  handed_over: "Что передаётся", list_as_annex: "Список приложением", schedule_mode: "Расписание", study_form: "Форма обучения",
  distance: "Дистанционные технологии", interim_assessment: "Промежуточная аттестация", certificate_days: "Справка через, дней",
  final_by: "Кто проводит итоговую аттестацию", papers_by: "Кто выдаёт документы", base_paper: "Документ базовой организации",
  participant_paper: "Документ участника", property_use: "Пользование имуществом", property_payment_kopecks: "Плата за имущество",
  property_by_act: "Имущество по акту", property_basis: "Основание пользования", owner_consent_on: "Согласие собственника",
  financing: "Финансирование", financing_party: "Кому платят", amount_kopecks: "Сумма", rate_kopecks: "Цена человеко-часа",
  man_hours: "Человеко-часов", pay_days: "Оплата за, дней", pay_when: "Когда платят", financing_act: "Акт о финансировании", sponsor: "Спонсор",
  share_percent_hundredths: "Доля, %", share_to: "Кому доля", personal_data: "Персональные данные", escort_by: "Кто сопровождает",
  copies: "Экземпляров", role: "Роль", realises_parts: "Реализует части", gives_resources: "Даёт ресурсы",
  area_m2_hundredths: "Площадь, м²", seats: "Мест", inventory_number: "Инвентарный номер", quantity: "Количество", person_name: "Кто",
  qualification: "Квалификация", time_of_use: "Время пользования", part_id: "Часть программы", organization_id: "Организация",
  group_name: "Группа", consent_on: "Согласие от", enrolled_on: "Зачислен", left_on: "Отчислен", weekday: "День недели",
  starts_at: "Начало", ends_at: "Конец", meetings: "Занятий", employer: "Работодатель", contract: "Договор с педагогом", held: "Когда",
  responsible: "Ответственный", reached_on: "Когда", contract_id: "Договор", finalised_at: "Напечатана", signed_on: "Подписана",
  template: "Образец номера", index_text: "Индекс",
};

/** Columns that mean something else in one table. */
export const columnsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  edition: { draft: "Проект" },
  agreement_pupil: { full_name: "Фамилия, имя, отчество" },
  agreement_teacher: { full_name: "Фамилия, имя, отчество" },
  calendar_day: { note: "Почему", kind: "Какой день" },
  organization_account: { kind: "Какой счёт" },
  agreement_milestone: { kind: "Шаг" },
  programme_part: { attestation: "Форма аттестации" },
};

/** Words kept in columns of choice. */
export const choices: Readonly<Record<string, string>> = {
  f: "женский", m: "мужской", masculine: "мужской", feminine: "женский", neuter: "средний",
  state: "государственная", municipal: "муниципальная", private: "частная",
  budget: "бюджетное", autonomous: "автономное", treasury: "казначейство", non_profit: "некоммерческая", commercial: "коммерческая",
  entrepreneur: "предприниматель", school: "школа", additional_education: "дополнительное образование",
  vocational_education: "колледж", higher_education: "вуз", preschool: "детский сад", governing_body: "орган управления", science: "наука",
  culture: "культура", enterprise: "предприятие", innovation: "инновационная организация", other: "другое", bank: "банковский",
  active: "действует", suspended: "приостановлена", revoked: "аннулирована", terminated: "прекращена",
  primary_general: "начальное общее", basic_general: "основное общее", secondary_general: "среднее общее",
  secondary_vocational: "среднее профессиональное", higher: "высшее", vocational_training: "профессиональное обучение",
  additional_children_adults: "дополнительное детей и взрослых", additional_professional: "дополнительное профессиональное",
  charter: "устав", power_of_attorney: "доверенность", order: "приказ", regulation: "положение", egrip_record: "запись ЕГРИП",
  developmental: "общеразвивающая", pre_professional: "предпрофессиональная", technical: "техническая", natural_science: "естественно-научная",
  sports: "физкультурно-спортивная", artistic: "художественная", tourism_local_history: "туристско-краеведческая",
  social_humanitarian: "социально-гуманитарная", subject: "предмет", course: "курс", module: "модуль", practice: "практика",
  working: "рабочий", day_off: "выходной", shortened: "сокращённый", application: "заявка", draft: "проект", approval: "согласование",
  signed: "подписан", completed: "завершён", ceased: "прекращён", whole: "вся программа", parts: "часть программы",
  base: "базовая организация", joint: "вместе", participant: "участник", personal_files: "личные дела",
  applications_and_consents: "заявления и согласия", annex: "приложением", independent: "самостоятельно", full_time: "очная",
  part_time: "очно-заочная", none: "нет", unset: "не выбрано", base_and_participants: "обе стороны", free: "безвозмездно", paid: "за плату",
  not_used: "не используется", own: "каждый за свой счёт", in_text: "в тексте договора", by_addendum: "допсоглашением",
  certificates: "сертификаты", paid_services: "платные услуги", sponsor: "спонсор", monthly: "каждый месяц", on_completion: "по окончании",
  consents: "по согласиям", other_ground: "по другому основанию", not_transferred: "не передаются", room: "помещение",
  equipment: "оборудование", people: "люди", materials: "материалы", final: "окончательная", annulled: "аннулирована",
  request_received: "получена заявка", sent_for_approval: "отправлен на согласование", approved: "согласован",
  programme_approved: "программа утверждена", schedule_agreed: "расписание согласовано", work_programmes_received: "получены рабочие программы",
  list_sent: "список передан", enrolment_order: "приказ о зачислении", consents_collected: "собраны согласия",
  property_handed_over: "имущество передано", published_on_site: "размещено на сайте", attendance_asked: "запрошена посещаемость",
  attendance_answered: "получена посещаемость", certificates_received: "получены справки", expulsion_order: "приказ об отчислении",
};

/** Where a choice means something else in one column. */
export const choicesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "organization.institution": { treasury: "казённое" },
  "organization_licence.status": { terminated: "прекращена" },
  "contract.state": { terminated: "расторгнут" },
  "document.state": { signed: "подписана" },
  "agreement.approval": { base: "базовая организация", joint: "вместе" },
};

/** Columns kept as 0 and 1. */
export const yesNo: ReadonlySet<string> = new Set([
  "archived", "is_edu", "list_as_annex", "interim_assessment", "property_by_act", "realises_parts", "gives_resources",
]);

/** Columns of choice: only their values are words of the base, whatever a person typed elsewhere stays as typed. */
export const choiceColumns: ReadonlySet<string> = new Set([
  "sex", "gender", "ownership", "institution", "kind", "status", "scope", "basis", "focus", "component", "state", "coverage", "approval",
  "handed_over", "schedule_mode", "study_form", "final_by", "papers_by", "property_use", "financing", "pay_when", "personal_data", "role",
]);
