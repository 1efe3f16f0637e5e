//! What the greys of the file mean: an sRGB profile (IEC 61966-2-1), made here number by number so that nobody's licence is needed.

use lopdf::{Document, Object, Stream, dictionary};

/// Writes the profile and gives the output intent of PDF/A-1.
pub fn intent(document: &mut Document) -> Object {
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, srgb()));
    let condition = Object::string_literal("sRGB IEC61966-2.1");
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => condition.clone(),
        "Info" => condition,
        "DestOutputProfile" => profile,
    }
    .into()
}

/// Primaries and white of sRGB adapted to D50, as the profile connection space wants them: 65536ths.
const RED: [u32; 3] = [0x6fa2, 0x38f5, 0x0390];
const GREEN: [u32; 3] = [0x6299, 0xb785, 0x18da];
const BLUE: [u32; 3] = [0x24a0, 0x0f84, 0xb6cf];
const D50: [u32; 3] = [0xf6d6, 0x10000, 0xd32d];
/// Points of the tone curve.
const POINTS: u32 = 256;

/// An ICC profile, version 2.1 (ICC.1:2001-04), display class.
pub fn srgb() -> Vec<u8> {
    let tags = [
        (b"desc", description("sRGB")),
        (b"cprt", text("CC0")),
        (b"wtpt", xyz(D50)),
        (b"rXYZ", xyz(RED)),
        (b"gXYZ", xyz(GREEN)),
        (b"bXYZ", xyz(BLUE)),
        (b"rTRC", curve()),
        (b"gTRC", Vec::new()),
        (b"bTRC", Vec::new()),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    let mut place = (0, 0);
    for (name, content) in &tags {
        // The three curves are one.
        if !content.is_empty() {
            place = (start + data.len(), content.len());
            data.extend_from_slice(content);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        table.extend_from_slice(*name);
        table.extend_from_slice(&(place.0 as u32).to_be_bytes());
        table.extend_from_slice(&(place.1 as u32).to_be_bytes());
    }
    let mut profile = header((start + data.len()) as u32);
    profile.append(&mut table);
    profile.append(&mut data);
    profile
}

fn header(size: u32) -> Vec<u8> {
    let mut header = size.to_be_bytes().to_vec();
    header.extend([0; 4]); // no preferred module
    header.extend([2, 0x10, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    header.extend([2026u16, 1, 1, 0, 0, 0].into_iter().flat_map(u16::to_be_bytes));
    header.extend(b"acsp");
    header.extend([0; 28]); // no platform, flags, maker, model, attributes; perceptual
    header.extend(D50.into_iter().flat_map(u32::to_be_bytes));
    header.resize(128, 0);
    header
}

fn xyz(values: [u32; 3]) -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    tag.extend(values.into_iter().flat_map(u32::to_be_bytes));
    tag
}

fn text(text: &str) -> Vec<u8> {
    let mut tag = b"text\0\0\0\0".to_vec();
    tag.extend(text.bytes().chain([0]));
    tag
}

fn description(text: &str) -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend((text.len() as u32 + 1).to_be_bytes());
    tag.extend(text.bytes().chain([0]));
    tag.extend([0; 8 + 3 + 67]); // no Unicode and no Macintosh name
    tag
}

fn curve() -> Vec<u8> {
    let mut tag = b"curv\0\0\0\0".to_vec();
    tag.extend(POINTS.to_be_bytes());
    tag.extend((0..POINTS).flat_map(|point| {
        let value = f64::from(point) / f64::from(POINTS - 1);
        let linear = if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        ((linear * 65535.0).round() as u16).to_be_bytes()
    }));
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_how_long_it_is_and_what() {
        let profile = srgb();
        assert!(profile.starts_with(&(profile.len() as u32).to_be_bytes()));
        assert_eq!(profile.get(36..40), Some(b"acsp".as_slice()), "the signature every reader looks for");
        assert_eq!(profile.len() % 4, 0);
    }
}
