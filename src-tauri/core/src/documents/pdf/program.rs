//! A font program as a file of pages needs it: without the tables that only an installed font is asked for.
//!
//! PT Serif carries its whole licence in the table `name`: ten kilobytes in each of three faces of every paper. A PDF names its
//! fonts itself (ISO 32000-1, 9.9 lists the tables that count), and the licence stands beside the faces in this program.

/// Tables that a PDF reader never looks at.
const UNUSED: [&[u8; 4]; 2] = [b"name", b"post"];

/// The same font without them; as it was where it cannot be read.
pub fn without_unused_tables(font: Vec<u8>) -> Vec<u8> {
    slimmed(&font).unwrap_or(font)
}

fn slimmed(font: &[u8]) -> Option<Vec<u8>> {
    let count = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let directory = font.get(12..12 + 16 * count)?;
    let mut kept = Vec::new();
    for entry in directory.chunks_exact(16) {
        let (tag, rest) = entry.split_first_chunk::<4>()?;
        let (checksum, place) = rest.split_first_chunk::<4>()?;
        let (from, length) = place.split_first_chunk::<4>()?;
        let from = u32::from_be_bytes(*from) as usize;
        let length = u32::from_be_bytes(length.try_into().ok()?) as usize;
        if !UNUSED.contains(&tag) {
            kept.push((tag, checksum, font.get(from..from.checked_add(length)?)?));
        }
    }
    let count = u16::try_from(kept.len()).ok()?;
    let selector = count.checked_ilog2()? as u16;
    let range = 16u16.checked_shl(selector.into())?;
    let mut slim = font.get(..4)?.to_vec();
    for value in [count, range, selector, count * 16 - range] {
        slim.extend(value.to_be_bytes());
    }
    let mut at = 12 + 16 * kept.len();
    for (tag, checksum, table) in &kept {
        slim.extend_from_slice(*tag);
        slim.extend_from_slice(*checksum);
        slim.extend((at as u32).to_be_bytes());
        slim.extend((table.len() as u32).to_be_bytes());
        at += table.len().next_multiple_of(4);
    }
    for (_, _, table) in kept {
        slim.extend_from_slice(table);
        slim.resize(slim.len().next_multiple_of(4), 0);
    }
    Some(slim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_keeps_what_draws_and_loses_what_names() {
        let whole = include_bytes!("../../../../../assets/fonts/PTSerif-Regular.ttf").to_vec();
        let slim = without_unused_tables(whole.clone());
        let tags = |font: &[u8]| -> Vec<Vec<u8>> {
            let count = font.get(5).map_or(0, |low| usize::from(*low));
            let entries = font.chunks_exact(4).skip(3).step_by(4);
            entries.take(count).map(<[u8]>::to_vec).collect()
        };
        assert_eq!(
            tags(&slim),
            tags(&whole).into_iter().filter(|tag| tag != b"name" && tag != b"post").collect::<Vec<_>>()
        );
        assert!(skrifa::FontRef::new(&slim).is_ok());
        assert_eq!(without_unused_tables(b"no font".to_vec()), b"no font");
    }
}
