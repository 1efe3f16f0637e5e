//! Invented requisites with right check digits. Registration numbers begin their serial with 99: no such numbers have been given out.

use crate::domain::organization::{Account, AccountKind};
use crate::domain::requisites::{
    complete_bank_account, complete_correspondent_account, complete_inn10, complete_ogrn, complete_okpo,
};

/// Where requisites come from: tax office, region, bodies that keep accounts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub locality: &'static str,
    /// Postcode and region of an address.
    pub address: &'static str,
    /// Four digits of the tax office: they begin ИНН and КПП.
    pub tax_office: &'static str,
    /// Two digits of the region.
    pub region: &'static str,
    pub oktmo: &'static str,
    /// Five digits of the telephone code.
    pub phone: &'static str,
    pub treasury: Body,
    pub bank: Body,
    /// Who keeps the personal accounts of municipal institutions.
    pub finance_body: &'static str,
    pub licence_issuer: &'static str,
    /// Middle of a licence number of the region: «Л035-01209-68».
    pub licence: &'static str,
    /// Name of mail addresses and sites; the zone .example is nobody's.
    pub domain: &'static str,
}

/// A bank or a treasury body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body {
    pub name: &'static str,
    pub bik: &'static str,
    /// Twenty digits; the ninth, the key, is counted.
    pub correspondent: &'static str,
}

pub(super) const MICHURINSK: Place = Place {
    locality: "г. Мичуринск",
    address: "393760, Тамбовская область, г. Мичуринск",
    tax_office: "6827",
    region: "68",
    oktmo: "68715000",
    phone: "47545",
    treasury: Body {
        name: "Отделение Тамбов Банка России//УФК по Тамбовской области, г. Тамбов",
        bik: "016899902",
        correspondent: "40102810099900000068",
    },
    bank: Body {
        name: "ПАО «Черноземье-Банк», г. Тамбов", bik: "046899901", correspondent: "30101810000000000901"
    },
    finance_body: "Управление финансов администрации города Мичуринска",
    licence_issuer: "Министерство образования и науки Тамбовской области",
    licence: "Л035-01209-68",
    domain: "michurinsk.example",
};

pub(super) const OBNINSK: Place = Place {
    locality: "г. Обнинск",
    address: "249030, Калужская область, г. Обнинск",
    tax_office: "4025",
    region: "40",
    oktmo: "29715000",
    phone: "48439",
    treasury: Body {
        name: "Отделение Калуга Банка России//УФК по Калужской области, г. Калуга",
        bik: "012999902",
        correspondent: "40102810099900000040",
    },
    bank: Body {
        name: "АО «Наукоград-Банк», г. Калуга", bik: "042999901", correspondent: "30101810000000000901"
    },
    finance_body: "Управление финансов администрации города Обнинска",
    licence_issuer: "Министерство образования и науки Калужской области",
    licence: "Л035-01224-40",
    domain: "obninsk.example",
};

impl Place {
    pub fn inn(&self, serial: u16) -> String {
        complete_inn10(&format!("{}99{serial:03}", self.tax_office)).unwrap_or_default()
    }

    pub fn kpp(&self) -> String {
        format!("{}01001", self.tax_office)
    }

    pub fn ogrn(&self, serial: u16) -> String {
        complete_ogrn(&format!("102{}0099{serial:03}", self.region)).unwrap_or_default()
    }

    pub fn okpo(&self, serial: u16) -> String {
        complete_okpo(&format!("99{}{serial:03}", self.region)).unwrap_or_default()
    }

    /// A telephone of the town: five digits of the code and five of the number.
    pub fn phone(&self, serial: u16) -> String {
        format!("+7 ({}) 9-9{}-{:02}", self.phone, serial / 100, serial % 100)
    }

    pub fn licence_number(&self, serial: u16) -> String {
        format!("{}/00999{serial:03}", self.licence)
    }

    /// Account of a municipal institution in the treasury.
    pub fn treasury_account(&self, serial: u16) -> Account {
        Account {
            kind: AccountKind::Treasury,
            bank_name: self.treasury.name.to_owned(),
            bik: self.treasury.bik.to_owned(),
            account: format!("03234643{}9{serial:03}", self.oktmo),
            correspondent: complete_correspondent_account(self.treasury.correspondent, self.treasury.bik)
                .unwrap_or_default(),
            personal_account: format!("20{}6Х99{serial:03}", self.region),
            treasury_body: self.finance_body.to_owned(),
            ..Account::default()
        }
    }

    /// Account of a private organisation in a bank.
    pub fn bank_account(&self, serial: u16) -> Account {
        let account = format!("40702810000000099{serial:03}");
        Account {
            kind: AccountKind::Bank,
            bank_name: self.bank.name.to_owned(),
            bik: self.bank.bik.to_owned(),
            account: complete_bank_account(&account, self.bank.bik).unwrap_or_default(),
            correspondent: complete_correspondent_account(self.bank.correspondent, self.bank.bik).unwrap_or_default(),
            ..Account::default()
        }
    }
}
