//! What may be typed. Nouns and verbs are those of the whole program (README, glossary).

mod format;
mod package;
mod papers;
mod shown;

use chrono::NaiveDate;
use clap::{ArgAction, Args as Group, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

pub use format::PaperFormat;
pub use package::PackageVerb;
pub use papers::{AddendumVerb, DocumentKindVerb, PaperVerb, PrintArgs};
pub use shown::{command, field};

/// How values are called in help and refusals, by the field that takes them: clap would show the field's own English name.
const VALUES: &[(&str, &str)] = &[
    ("agreement", "ДОГОВОР"),
    ("amount", "СУММА"),
    ("base", "ФАЙЛ"),
    ("bik", "БИК"),
    ("case", "ПАДЕЖ"),
    ("example", "ПРИМЕР"),
    ("file", "ФАЙЛ"),
    ("format", "ФОРМАТ"),
    ("full_name", "ФИО"),
    ("id", "ИД"),
    ("joined", "ФАЙЛ"),
    ("kind", "ВИД"),
    ("like", "ВИД"),
    ("limit", "ЧИСЛО"),
    ("name", "ИМЯ"),
    ("noun", "КОМАНДА"),
    ("number", "НОМЕР"),
    ("on", "ДЕНЬ"),
    ("other", "ИД"),
    ("out", "ПУТЬ"),
    ("own", "ИНН"),
    ("query", "СЛОВА"),
    ("sex", "ПОЛ"),
    ("state", "СОСТОЯНИЕ"),
    ("text", "ТЕКСТ"),
    ("to", "ПАПКА"),
    ("today", "ДЕНЬ"),
    ("value", "ЗНАЧЕНИЕ"),
    ("verb", "ДЕЙСТВИЕ"),
    ("year", "ГОД"),
];

#[derive(Parser)]
#[command(
    name = "rostok-cli",
    version,
    about = "Росток: договоры о сетевой форме, организации и программы центра",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Args {
    /// Файл центра; без него тот, который открывает окно
    #[arg(long, global = true)]
    pub base: Option<PathBuf>,
    /// Считать сегодняшним этот день (ГГГГ-ММ-ДД)
    #[arg(long, global = true)]
    pub today: Option<NaiveDate>,
    /// Отвечать в JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Показать эту справку
    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
    /// Показать версию
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
    #[command(subcommand)]
    pub noun: Noun,
}

impl Noun {
    /// The noun whose draft comes in as JSON, as help calls it; empty: none does.
    pub fn called(&self) -> &'static str {
        match self {
            Self::Organization(_) => "organization",
            Self::Programme(_) => "programme",
            Self::Person(_) => "person",
            Self::Agreement(_) => "agreement",
            Self::Addendum(_) => "addendum",
            Self::Paper(_) => "paper",
            Self::DocumentKind(_) => "document-kind",
            Self::Contract(_) => "contract",
            Self::LegalAct(_) => "legal-act",
            Self::Norm(_) => "norm",
            _ => "",
        }
    }
}

#[derive(Subcommand)]
pub enum Noun {
    /// Файл центра: создать, проверить, перестроить поиск, перенести
    #[command(subcommand)]
    Base(BaseVerb),
    /// Организации
    #[command(subcommand)]
    Organization(KeptVerb),
    /// Программы
    #[command(subcommand)]
    Programme(KeptVerb),
    /// Люди
    #[command(subcommand)]
    Person(KeptVerb),
    /// Договоры о сетевой форме
    #[command(subcommand)]
    Agreement(AgreementVerb),
    /// Дополнительные соглашения к договорам, их расторжение и завершение
    #[command(subcommand)]
    Addendum(AddendumVerb),
    /// Пакет для партнёра: договор с бумагами одним файлом, который примет его «Росток»
    #[command(subcommand)]
    Package(PackageVerb),
    /// Бумаги сторон к договорам: приказы, письма, справки, акты, согласия
    #[command(subcommand)]
    Paper(PaperVerb),
    /// Виды бумаг сторон: готовые и свои
    #[command(subcommand)]
    DocumentKind(DocumentKindVerb),
    /// Все договоры центра; карточки тех, что не о сетевой форме
    #[command(subcommand)]
    Contract(ContractVerb),
    /// Что сделать и к какому дню
    Today,
    /// Нормативные акты
    #[command(subcommand)]
    LegalAct(TableVerb),
    /// Нормы
    #[command(subcommand)]
    Norm(TableVerb),
    /// Редакции текста формы
    #[command(subcommand)]
    Edition(EditionVerb),
    /// Вернуть последний шаг
    Undo,
    /// Повторить возвращённый шаг
    Redo,
    /// Журнал изменений
    Journal {
        /// Сколько последних, обычно 50
        #[arg(long, default_value_t = 50, hide_default_value = true, allow_negative_numbers = true)]
        limit: u32,
    },
    /// Найти по словам
    Search {
        /// Слова или их начала, в любом порядке
        query: String,
    },
    /// Проверить реквизит
    #[command(subcommand)]
    Requisite(RequisiteVerb),
    /// Фамилия, имя и отчество в падеже
    Name {
        /// В именительном падеже, в кавычках
        full_name: String,
        /// nom, gen, dat, acc, ins, pre; без него все
        #[arg(long)]
        case: Option<String>,
        /// f или m; без него по отчеству и имени
        #[arg(long)]
        sex: Option<String>,
    },
    /// Сумма цифрами и прописью
    Money {
        /// Рубли и копейки, как 12345.60
        #[arg(allow_negative_numbers = true)]
        amount: String,
    },
    /// Справка о команде; для add, change и save форма JSON и пример
    Help {
        /// Например agreement
        noun: Option<String>,
        /// Например add
        verb: Option<String>,
    },
}

#[derive(Subcommand)]
pub enum BaseVerb {
    /// Создать новый файл центра
    Create {
        /// Наполнить примером: itcube или network
        #[arg(long, value_enum, hide_possible_values = true)]
        example: Option<ExampleName>,
    },
    /// Проверить, цел ли файл
    Check,
    /// Построить поиск и порядок списков заново
    Reindex,
    /// О файле: центр, учебный год, что можно вернуть
    Show,
    /// Переезд на другой компьютер: файл центра и его ключ в другую папку, проверенные
    Move {
        /// Папка, например на флешке; создаётся, если её нет
        #[arg(long)]
        to: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub enum ExampleName {
    Itcube,
    Network,
}

/// Verbs of a noun with a register. Drafts come in as JSON on stdin.
#[derive(Subcommand)]
pub enum KeptVerb {
    /// Список
    List(ListArgs),
    /// Показать запись целиком
    Show { id: String },
    /// Записать новое (JSON на входе)
    Add,
    /// Изменить поля, названные в JSON на входе
    Change { id: String },
    /// Убрать в архив
    Archive { id: String },
    /// Вернуть из архива
    Restore { id: String },
}

#[derive(Group)]
pub struct ListArgs {
    /// Слова или их начала
    #[arg(long, default_value = "", hide_default_value = true)]
    pub text: String,
    /// Показать архив
    #[arg(long)]
    pub archived: bool,
}

#[derive(Subcommand)]
pub enum AgreementVerb {
    /// Список
    List(ListArgs),
    /// Показать запись целиком
    Show { id: String },
    /// Записать новый (JSON на входе)
    Add,
    /// Изменить поля, названные в JSON на входе
    Change { id: String },
    /// Создать договор на следующий учебный год из прошлогоднего и показать, что с тех пор изменилось
    Renew {
        id: String,
        /// В котором начинается учебный год: 2027 значит 2027/28; без него следующий
        #[arg(long, value_parser = clap::value_parser!(i32).range(1900..=2200))]
        year: Option<i32>,
    },
    /// Убрать в архив
    Archive { id: String },
    /// Вернуть из архива
    Restore { id: String },
    /// Что мешает подписать
    Check { id: String },
    /// Сделать окончательным: дать номер и сохранить бумагу
    Finalise { id: String },
    /// Показать состояние или изменить его
    Status {
        id: String,
        /// application, draft, approval, signed, completed, terminated, ceased; без него состояние показывается
        state: Option<String>,
        /// С какого дня (ГГГГ-ММ-ДД); обязателен для signed и того, что после
        #[arg(long, requires = "state")]
        on: Option<NaiveDate>,
    },
    /// Текст договора, с учётом дополнительных соглашений
    Text {
        id: String,
        /// Каким он действует в этот день (ГГГГ-ММ-ДД); без него текст самого договора
        #[arg(long)]
        on: Option<NaiveDate>,
    },
    /// Сравнить с файлом DOCX, который вернулся от партнёра
    Compare {
        id: String,
        /// Файл DOCX
        file: PathBuf,
    },
    /// Напечатать в PDF или записать для Word
    Print {
        id: Option<String>,
        /// Все договоры, кроме архивных
        #[arg(long, conflicts_with = "id")]
        all: bool,
        /// Вместе с --all: и дополнительные соглашения, и готовые бумаги сторон
        #[arg(long, requires = "all", conflicts_with = "id")]
        addenda: bool,
        /// Папка; для одного договора можно имя файла PDF или DOCX
        #[arg(long, required_unless_present = "joined")]
        out: Option<PathBuf>,
        /// Вместе с --all вместо папки: все бумаги одним файлом PDF
        #[arg(long, requires = "all", conflicts_with_all = ["id", "out"])]
        joined: Option<PathBuf>,
        /// Вместе с --joined: каждую бумагу с нового листа, когда печатают с двух сторон
        #[arg(long, requires = "joined")]
        whole_sheets: bool,
        /// «ПРОЕКТ» с водяным знаком; вместе с --all только у бумаг без окончательной
        #[arg(long)]
        draft: bool,
        /// pdf или docx (для правки в Word, LibreOffice, МойОфис, Р7); без него по имени файла, обычно pdf
        #[arg(long, value_enum, hide_possible_values = true, conflicts_with = "joined")]
        format: Option<PaperFormat>,
    },
}

#[derive(Subcommand)]
pub enum ContractVerb {
    /// Список договоров всех видов
    List {
        #[command(flatten)]
        found: ListArgs,
        /// network_form, framework, joint_activity, free_use, lease, subsidy, curator, contractor, education, other
        #[arg(long)]
        kind: Option<String>,
        /// application, draft, approval, signed, completed, terminated, ceased
        #[arg(long)]
        state: Option<String>,
        /// Только те, чей срок кончается или уже истёк
        #[arg(long)]
        expiring: bool,
    },
    /// Показать запись целиком
    Show { id: String },
    /// Записать новый (JSON на входе)
    Add,
    /// Изменить поля, названные в JSON на входе
    Change { id: String },
    /// Убрать в архив
    Archive { id: String },
    /// Вернуть из архива
    Restore { id: String },
    /// Сколько заключено: по видам, годам, моделям и форматам взаимодействия
    Statistics,
    /// Приложить файл: скан или документ
    Attach {
        id: String,
        /// PDF, JPG, PNG, TIFF, DOCX или ODT, не больше 20 МБ
        file: PathBuf,
    },
    /// Убрать приложенный файл
    Detach {
        id: String,
        /// Имя файла или его хеш, их покажет scans
        name: String,
    },
    /// Показать приложенные файлы или выгрузить их в папку
    Scans {
        id: String,
        /// Папка
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
pub enum TableVerb {
    /// Список
    List,
    /// Записать или изменить строку (JSON на входе)
    Save,
}

#[derive(Subcommand)]
pub enum EditionVerb {
    /// Список: текста договора или вида бумаг
    List {
        /// Ид, ключ или название вида бумаг; без него текст договора
        #[arg(long)]
        kind: Option<String>,
    },
    /// Показать редакцию файлом, который читается (с --json запись целиком)
    Show { id: String },
    /// Проверить редакцию или файл: что в ней не может стоять
    Check {
        /// Ид редакции, его покажет list
        id: Option<String>,
        /// Файл редакции вместо записанной
        #[arg(long, conflicts_with = "id", required_unless_present = "id")]
        file: Option<PathBuf>,
    },
    /// Принять файл как проект редакции
    Import {
        /// Файл редакции
        file: PathBuf,
    },
    /// Записать редакцию в файл
    Export {
        id: String,
        /// Папка или имя файла
        #[arg(long)]
        out: PathBuf,
    },
    /// Сравнить с другой редакцией, без неё с официальным текстом (текст на входе)
    Compare {
        id: String,
        /// Другая редакция, обычно прежняя
        #[arg(long)]
        other: Option<String>,
    },
    /// Испытать на всех договорах: что станет иначе
    Try { id: String },
    /// Ввести проект в действие
    Start {
        id: String,
        /// С какого дня (ГГГГ-ММ-ДД)
        #[arg(long)]
        on: NaiveDate,
    },
}

#[derive(Subcommand)]
pub enum RequisiteVerb {
    /// Проверить одно значение
    Check {
        /// inn, kpp, ogrn, ogrnip, snils, bik, bank_account, correspondent_account, single_treasury_account, treasury_account,
        /// personal_account, kbk, oktmo, okpo, okopf, okved, licence_number, phone, email, site
        kind: String,
        /// Как записано в документе
        value: String,
        /// БИК банка: по нему проверяется ключ счёта
        #[arg(long)]
        bik: Option<String>,
    },
    /// Разобрать вставленные реквизиты (текст на входе)
    Parse,
}
