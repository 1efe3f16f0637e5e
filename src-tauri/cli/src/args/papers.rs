//! Verbs of the papers that stand around an agreement.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;

use super::PaperFormat;

#[derive(Args)]
pub struct PrintArgs {
    pub id: String,
    /// Папка или имя файла PDF или DOCX
    #[arg(long)]
    pub out: PathBuf,
    /// «ПРОЕКТ» с водяным знаком
    #[arg(long)]
    pub draft: bool,
    /// pdf или docx; без него по имени файла, обычно pdf
    #[arg(long, value_enum, hide_possible_values = true)]
    format: Option<PaperFormat>,
}

impl PrintArgs {
    /// As asked for, else as the name of the file says.
    pub fn format(&self) -> PaperFormat {
        self.format.unwrap_or_else(|| PaperFormat::of(&self.out))
    }
}

#[derive(Subcommand)]
pub enum AddendumVerb {
    /// Список: одного договора или всех
    List {
        /// Ид или номер договора
        agreement: Option<String>,
    },
    /// Показать запись целиком
    Show { id: String },
    /// Записать новое к подписанному договору (JSON на входе)
    Add {
        /// Ид или номер договора
        agreement: String,
    },
    /// Изменить поля, названные в JSON на входе
    Change { id: String },
    /// Убрать в архив
    Archive { id: String },
    /// Вернуть из архива
    Restore { id: String },
    /// Что меняется: было и стало
    Changes { id: String },
    /// Что мешает подписать
    Check { id: String },
    /// Сделать окончательным: дать номер и сохранить бумагу
    Finalise { id: String },
    /// Отметить подписанным: условия становятся условиями договора
    Sign {
        id: String,
        /// В какой день подписано (ГГГГ-ММ-ДД); без него сегодня
        #[arg(long)]
        on: Option<NaiveDate>,
    },
    /// Напечатать в PDF или записать для Word
    Print(PrintArgs),
}

#[derive(Subcommand)]
pub enum PaperVerb {
    /// Какие бумаги можно сделать к договору
    Kinds {
        /// Ид или номер договора
        agreement: String,
    },
    /// Список: одного договора или всех
    List {
        /// Ид или номер договора
        agreement: Option<String>,
    },
    /// Показать запись целиком
    Show { id: String },
    /// Сделать бумагу к договору (JSON на входе, {} — с тем, что известно)
    Add {
        /// Ид или номер договора
        agreement: String,
        /// Ид, ключ или название вида, их покажет kinds
        kind: String,
        /// Справки и согласия: по одной на каждого из списка, у кого такой ещё нет. Список lines в JSON называет, кому сделать и чем
        /// бумага отличается: в каждой строке pupil, number, answers
        #[arg(long)]
        each: bool,
    },
    /// Изменить поля, названные в JSON на входе
    Change { id: String },
    /// Убрать в архив
    Archive { id: String },
    /// Вернуть из архива
    Restore { id: String },
    /// Чего не хватает
    Check { id: String },
    /// Сделать окончательной: дать номер, где его даёт программа, и сохранить
    Finalise { id: String },
    /// Аннулировать окончательную: бумага снова проект
    Annul { id: String },
    /// Текст бумаги
    Text { id: String },
    /// Напечатать в PDF или записать для Word
    Print(PrintArgs),
}

#[derive(Subcommand)]
pub enum DocumentKindVerb {
    /// Список
    List {
        /// Показать архив
        #[arg(long)]
        archived: bool,
    },
    /// Показать запись целиком
    Show { id: String },
    /// Создать свой вид (JSON на входе)
    Add {
        /// По образцу этого вида: его поля и текст, в JSON только отличия
        #[arg(long)]
        like: Option<String>,
    },
    /// Изменить поля своего вида, названные в JSON на входе
    Change { id: String },
    /// Убрать в архив: новых бумаг этого вида не предлагать
    Archive { id: String },
    /// Вернуть из архива
    Restore { id: String },
}
