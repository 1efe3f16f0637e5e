//! What may be typed. Nouns and verbs are those of the whole program (README, glossary).

use chrono::NaiveDate;
use clap::{ArgAction, Args as Group, Command, CommandFactory, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// What names a record.
const HANDLE: &str = "Ид, номер договора, ИНН организации или точное название";

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
    #[arg(long, global = true, value_name = "FILE")]
    pub base: Option<PathBuf>,
    /// Считать сегодняшним этот день (ГГГГ-ММ-ДД)
    #[arg(long, global = true, value_name = "DATE")]
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
        #[arg(long, default_value_t = 50, hide_default_value = true)]
        limit: u32,
    },
    /// Найти по словам
    Search { query: String },
    /// Проверить реквизит
    #[command(subcommand)]
    Requisite(RequisiteVerb),
    /// Фамилия, имя и отчество в падеже
    Name {
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
    /// Что принимает глагол: форма JSON и пример
    Help { noun: Option<String>, verb: Option<String> },
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
        #[arg(long, value_name = "FOLDER")]
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
    Show {
        id: String,
    },
    /// Записать новое (JSON на входе)
    Add,
    /// Изменить поля, названные в JSON на входе
    Change {
        id: String,
    },
    Archive {
        id: String,
    },
    Restore {
        id: String,
    },
}

#[derive(Group)]
pub struct ListArgs {
    /// Слова или их начала
    #[arg(long, default_value = "")]
    pub text: String,
    /// Показать архив
    #[arg(long)]
    pub archived: bool,
}

#[derive(Subcommand)]
pub enum AgreementVerb {
    /// Список
    List(ListArgs),
    Show {
        id: String,
    },
    /// Записать новый (JSON на входе)
    Add,
    /// Изменить поля, названные в JSON на входе
    Change {
        id: String,
    },
    Archive {
        id: String,
    },
    Restore {
        id: String,
    },
    /// Что мешает подписать
    Check {
        id: String,
    },
    /// Сделать окончательным: дать номер и сохранить бумагу
    Finalise {
        id: String,
    },
    /// Состояние: application, draft, approval, signed, completed, terminated, ceased
    Status {
        #[arg(help = HANDLE)]
        id: String,
        state: Option<String>,
        /// С какого дня (ГГГГ-ММ-ДД); обязателен для signed и того, что после
        #[arg(long, value_name = "DATE", requires = "state")]
        on: Option<NaiveDate>,
    },
    /// Текст договора
    Text {
        id: String,
    },
    /// Напечатать в PDF
    Print {
        #[arg(help = HANDLE)]
        id: Option<String>,
        /// Все договоры, кроме архивных
        #[arg(long, conflicts_with = "id")]
        all: bool,
        /// Папка, а для одного договора и имя файла PDF
        #[arg(long)]
        out: PathBuf,
        /// «ПРОЕКТ» с водяным знаком
        #[arg(long)]
        draft: bool,
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
    /// Список
    List,
    Show {
        id: String,
    },
    /// Сравнить с официальным текстом (текст на входе)
    Compare {
        id: String,
    },
}

#[derive(Subcommand)]
pub enum RequisiteVerb {
    /// Проверить одно значение: KIND это inn, kpp, ogrn, ogrnip, snils, bik, bank_account, correspondent_account,
    /// single_treasury_account, treasury_account, personal_account, kbk, oktmo, okpo, okopf, okved, licence_number, phone, email, site
    Check {
        kind: String,
        value: String,
        /// БИК банка: по нему проверяется ключ счёта
        #[arg(long)]
        bik: Option<String>,
    },
    /// Разобрать вставленные реквизиты (текст на входе)
    Parse,
}

/// The command line as it is shown: clap's own headings are English.
pub fn command() -> Command {
    in_russian(Args::command())
}

fn in_russian(command: Command) -> Command {
    let options = command.get_subcommands().next().is_none();
    let template = if options {
        "{about}\n\nКак вызвать: {usage}\n\n{all-args}"
    } else {
        "{about}\n\nКак вызвать: {usage}\n\nКоманды:\n{subcommands}\n\nПараметры:\n{options}"
    };
    command
        .help_template(template)
        .disable_help_flag(true)
        .mut_args(|arg| {
            if arg.is_positional() {
                arg.help_heading("Значения")
            } else {
                arg.help_heading("Параметры")
            }
        })
        .mut_subcommands(in_russian)
}
