//! What may be typed after `package`.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Subcommand)]
pub enum PackageVerb {
    /// Сделать пакет: бумаги договора одним PDF и его данные
    Export {
        /// Ид или номер договора
        agreement: String,
        /// Папка или имя файла
        #[arg(long, value_name = "ПУТЬ")]
        to: PathBuf,
        /// С поимённым списком обучающихся; без него имён в пакете нет
        #[arg(long)]
        with_pupils: bool,
    },
    /// Показать, что в пакете и чем оно отличается от записанного
    Show {
        /// Файл пакета
        file: PathBuf,
    },
    /// Принять пакет одним шагом, который можно отменить
    Import {
        /// Файл пакета
        file: PathBuf,
        /// ИНН вашей стороны, пока ваша организация не названа в настройках
        #[arg(long)]
        own: Option<String>,
        /// Заменить то, что отличается; без этого заполняется только пустое
        #[arg(long)]
        replace: bool,
        /// Номер договора у вас, если его номер уже занят
        #[arg(long)]
        number: Option<String>,
    },
}
