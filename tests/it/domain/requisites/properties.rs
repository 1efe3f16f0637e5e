//! What holds for any requisite: made-up ones are right, and a slip of one digit is caught wherever the algorithm can catch it.

use proptest::prelude::*;
use rostok_core::domain::requisites::*;

fn with_digit(number: &str, at: usize, shift: u8) -> String {
    let changed = |(index, c): (usize, char)| {
        if index == at { char::from(b'0' + (c as u8 - b'0' + shift) % 10) } else { c }
    };
    number.chars().enumerate().map(changed).collect()
}

fn last_digit(number: &str) -> u8 {
    number.bytes().last().expect("not empty") - b'0'
}

proptest! {
    #[test]
    fn a_made_up_inn_of_an_organisation_is_right(first in "[1-9][0-9]{8}") {
        let made = complete_inn10(&first).expect("nine digits");
        prop_assert_eq!(inn(&made), Ok(made));
    }

    #[test]
    fn a_made_up_inn_of_a_person_is_right(first in "[1-9][0-9]{9}") {
        let made = complete_inn12(&first).expect("ten digits");
        prop_assert_eq!(inn(&made), Ok(made));
    }

    #[test]
    fn made_up_registration_numbers_are_right(organization in "[15][0-9]{11}", entrepreneur in "3[0-9]{13}") {
        let organization = complete_ogrn(&organization).expect("twelve digits");
        prop_assert_eq!(ogrn(&organization), Ok(organization));
        let entrepreneur = complete_ogrnip(&entrepreneur).expect("fourteen digits");
        prop_assert_eq!(ogrnip(&entrepreneur), Ok(entrepreneur));
    }

    #[test]
    fn made_up_statistics_codes_are_right(organization in "[0-9]{7}", entrepreneur in "[0-9]{9}") {
        let organization = complete_okpo(&organization).expect("seven digits");
        prop_assert_eq!(okpo(&organization), Ok(organization));
        let entrepreneur = complete_okpo10(&entrepreneur).expect("nine digits");
        prop_assert_eq!(okpo(&entrepreneur), Ok(entrepreneur));
    }

    #[test]
    fn a_made_up_snils_is_right(first in "[1-9][0-9]{8}") {
        let made = complete_snils(&first).expect("nine digits");
        prop_assert_eq!(snils(&made), Ok(made));
    }

    #[test]
    fn made_up_accounts_fit_their_bik(client in "40[67]0[1-3]810[0-9]{12}", own in "30101810[0-9]{12}", single in "40102810[0-9]{12}", bik in "0[0-9]{8}") {
        let client = complete_bank_account(&client, &bik).expect("twenty digits");
        prop_assert_eq!(bank_account(&client, Some(&bik)), Ok(client));
        let own = complete_correspondent_account(&own, &bik).expect("twenty digits");
        prop_assert_eq!(correspondent_account(&own, Some(&bik)), Ok(own));
        let single = complete_correspondent_account(&single, &bik).expect("twenty digits");
        prop_assert_eq!(single_treasury_account(&single, Some(&bik)), Ok(single));
    }

    /// The weights of a key are 7, 1 and 3, all prime to ten: no slip of one digit passes.
    #[test]
    fn one_changed_digit_of_an_account_is_always_refused(account in "407[0-9]{17}", bik in "04[0-9]{7}", at in 5_usize..20, shift in 1_u8..10) {
        let made = complete_bank_account(&account, &bik).expect("twenty digits");
        prop_assert!(bank_account(&with_digit(&made, at, shift), Some(&bik)).is_err());
    }

    /// Remainders of 11 are folded into one digit, 10 becoming 0: a slip passes only between those two, and then the control digit is 0.
    #[test]
    fn one_changed_digit_of_an_inn_is_refused_unless_its_control_digit_is_0(first in "[1-9][0-9]{8}", at in 2_usize..10, shift in 1_u8..10) {
        let made = complete_inn10(&first).expect("nine digits");
        prop_assert!(inn(&with_digit(&made, at, shift)).is_err() || (last_digit(&made) == 0 && at < 9));
    }

    /// The second control digit counts the first in: a slip has to pass both.
    #[test]
    fn one_changed_digit_of_a_person_s_inn_is_refused_unless_a_control_digit_is_0(first in "[1-9][0-9]{9}", at in 2_usize..12, shift in 1_u8..10) {
        let made = complete_inn12(&first).expect("ten digits");
        prop_assert!(inn(&with_digit(&made, at, shift)).is_err() || made.chars().skip(10).any(|c| c == '0'));
    }

    #[test]
    fn one_changed_digit_of_an_ogrn_is_refused_unless_its_control_digit_is_0(first in "[15][0-9]{11}", at in 1_usize..13, shift in 1_u8..10) {
        let made = complete_ogrn(&first).expect("twelve digits");
        prop_assert!(ogrn(&with_digit(&made, at, shift)).is_err() || (last_digit(&made) == 0 && at < 12));
    }

    /// Remainders of 13: 10, 11 and 12 share the digits 0, 1 and 2.
    #[test]
    fn one_changed_digit_of_an_ogrnip_is_refused_unless_its_control_digit_is_below_3(first in "3[0-9]{13}", at in 1_usize..15, shift in 1_u8..10) {
        let made = complete_ogrnip(&first).expect("fourteen digits");
        prop_assert!(ogrnip(&with_digit(&made, at, shift)).is_err() || (last_digit(&made) < 3 && at < 14));
    }

    /// Only the sums that leave 0 and 100 share the control digits 00.
    #[test]
    fn one_changed_digit_of_a_snils_is_refused_unless_its_control_digits_are_00(first in "[1-9][0-9]{8}", at in 1_usize..9, shift in 1_u8..10) {
        let made = complete_snils(&first).expect("nine digits");
        let digits: String = made.chars().filter(char::is_ascii_digit).collect();
        prop_assert!(snils(&with_digit(&digits, at, shift)).is_err() || made.ends_with("00"));
    }

    #[test]
    fn spaces_and_dashes_between_digits_change_nothing(first in "[1-9][0-9]{8}", dirt in prop::collection::vec("[ \u{a0}\u{2009}\u{200b}\u{2013}\t.-]{0,2}", 10)) {
        let made = complete_inn10(&first).expect("nine digits");
        let pasted: String = made.chars().zip(&dirt).map(|(digit, dirt)| format!("{digit}{dirt}")).collect();
        prop_assert_eq!(inn(&pasted), Ok(made));
    }

    #[test]
    fn any_text_is_either_stored_or_refused(text in "\\PC{0,60}|[0-9 \u{a0}+()@.л/сИНКБПЛ035-]{0,60}", bik in prop::option::of("[0-9]{0,10}")) {
        for kind in Requisite::ALL {
            if let Ok(stored) = check(kind, &text, bik.as_deref()) {
                prop_assert_eq!(check(kind, &stored, bik.as_deref()), Ok(stored), "{}: the stored form stands its own check", kind.code());
            }
        }
        let mut kinds: Vec<Requisite> = parse_pasted(&text).into_iter().map(|(kind, _)| kind).collect();
        kinds.sort_unstable();
        prop_assert!(kinds.windows(2).all(|pair| pair[0] != pair[1]), "each kind once: {kinds:?}");
    }

    #[test]
    fn a_russian_telephone_is_stored_once_however_it_is_typed(subscriber in "[34689][0-9]{9}") {
        let stored = format!("+7{subscriber}");
        prop_assert_eq!(phone(&format!("8{subscriber}")), Ok(stored.clone()));
        prop_assert_eq!(phone(&phone_printed(&stored)), Ok(stored));
    }
}
