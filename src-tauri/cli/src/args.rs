//! What may be typed. Nouns and verbs are those of the whole program (README, glossary).

use chrono::NaiveDate;
use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Parser)]
#[command(
    name = "rostok-cli",
    version,
    about = "Росток: договоры о сетевой форме, организации и программы центра",
    disable_help_subcommand = true
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
    #[command(subcommand)]
    pub noun: Noun,
}

#[derive(Subcommand)]
pub enum Noun {
    /// Файл центра: создать, проверить, перестроить поиск
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
        #[arg(long, default_value_t = 50)]
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
    Money { amount: String },
    /// Что принимает глагол: форма JSON и пример
    Help { noun: Option<String>, verb: Option<String> },
}

#[derive(Subcommand)]
pub enum BaseVerb {
    /// Создать новый файл центра
    Create {
        #[arg(long, value_enum)]
        example: Option<ExampleName>,
    },
    /// Проверить, цел ли файл
    Check,
    /// Построить поиск и порядок списков заново
    Reindex,
    /// О файле: центр, учебный год, что можно вернуть
    Show,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum ExampleName {
    Itcube,
    Network,
}

/// Verbs of a noun with a register. Drafts come in as JSON on stdin.
#[derive(Subcommand)]
pub enum KeptVerb {
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
        id: String,
        state: Option<String>,
        /// С какого дня
        #[arg(long)]
        on: Option<NaiveDate>,
    },
    /// Текст договора
    Text {
        id: String,
    },
    /// Напечатать в PDF
    Print {
        id: Option<String>,
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
    List,
    /// Записать или изменить строку (JSON на входе)
    Save,
}

#[derive(Subcommand)]
pub enum EditionVerb {
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
    /// inn, kpp, ogrn, ogrnip, okpo, bik, account …
    Check {
        kind: String,
        value: String,
        #[arg(long)]
        bik: Option<String>,
    },
    /// Разобрать вставленные реквизиты (текст на входе)
    Parse,
}
