//! Whether an old workbook of Excel (XLS) is safe to open: its reader takes memory for the whole area between the first
//! and the last cell of each sheet, so the areas are added up first.

use super::{MAX_CELLS, TableError};
use std::collections::HashSet;

/// The end of a chain, and all that is no sector.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
const ENTRY: usize = 128;

/// A workbook whose sheets are within the limits.
pub(super) fn check(bytes: &[u8]) -> Result<(), TableError> {
    let file = Compound::open(bytes).ok_or(TableError::Damaged)?;
    let mut found = false;
    for entry in file.directory.chunks_exact(ENTRY) {
        match name(entry).as_str() {
            "EncryptedPackage" => return Err(TableError::Locked),
            "Workbook" | "Book" | "WORKBOOK" | "BOOK" => {
                areas(&file.stream(entry).ok_or(TableError::Damaged)?)?;
                found = true;
            }
            _ => {}
        }
    }
    if found { Ok(()) } else { Err(TableError::NotText) }
}

fn name(entry: &[u8]) -> String {
    let units: Vec<u16> =
        entry[..64].chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
    String::from_utf16_lossy(&units).trim_end_matches('\0').to_owned()
}

/// A file of files, as old Office programs write them.
struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    directory: Vec<u8>,
    small: Vec<u8>,
    small_next: Vec<u32>,
    cutoff: usize,
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|four| word(four, 0)).collect()
}

impl<'a> Compound<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match half(bytes, 30)? {
            9 => 512,
            12 => 4_096,
            _ => return None,
        };
        let mut file = Self {
            bytes,
            sector,
            next: Vec::new(),
            directory: Vec::new(),
            small: Vec::new(),
            small_next: Vec::new(),
            cutoff: word(bytes, 56)? as usize,
        };
        let mut tables: Vec<u32> = words(bytes.get(76..512)?);
        let mut more = word(bytes, 68)?;
        let most = bytes.len() / sector;
        while more < NO_SECTOR {
            let mut part = words(file.at(more)?);
            more = part.pop()?;
            tables.extend(part);
            if tables.len() > most + 256 {
                return None;
            }
        }
        for table in tables.into_iter().filter(|table| *table < NO_SECTOR) {
            let part = words(file.at(table)?);
            file.next.extend(part);
        }
        file.directory = file.chain(word(bytes, 48)?)?;
        file.small_next = words(&file.chain(word(bytes, 60)?)?);
        let root = file.directory.get(..ENTRY)?.to_vec();
        file.small = file.chain(word(&root, 116)?)?;
        Some(file)
    }

    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let start = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        // The last one may be cut short.
        self.bytes.get(start..(start + self.sector).min(self.bytes.len()))
    }

    /// The sectors that follow one another. A chain that is longer than the file goes in circles.
    fn chain(&self, mut sector: u32) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        while sector < NO_SECTOR {
            out.extend_from_slice(self.at(sector)?);
            if out.len() > self.bytes.len() + self.sector {
                return None;
            }
            sector = *self.next.get(sector as usize)?;
        }
        Some(out)
    }

    fn stream(&self, entry: &[u8]) -> Option<Vec<u8>> {
        let (start, length) = (word(entry, 116)?, word(entry, 120)? as usize);
        let mut out = if length >= self.cutoff {
            self.chain(start)?
        } else {
            let (mut out, mut at) = (Vec::new(), start);
            while at < NO_SECTOR {
                out.extend_from_slice(self.small.get(at as usize * 64..at as usize * 64 + 64)?);
                if out.len() > self.small.len() {
                    return None;
                }
                at = *self.small_next.get(at as usize)?;
            }
            out
        };
        out.truncate(length);
        Some(out)
    }
}

/// Adds up the areas of all sheets, by their records.
fn areas(stream: &[u8]) -> Result<(), TableError> {
    let (mut at, mut all) = (0, 0_u64);
    // Where sheets begin, and where the book says that they do: each is read from there.
    let (mut begins, mut named) = (HashSet::new(), HashSet::new());
    // First and last row and column.
    let mut area: Option<[u64; 4]> = None;
    let of = |area: &Option<[u64; 4]>| {
        area.map_or(0, |[top, bottom, left, right]| (bottom - top + 1) * (right - left + 1))
    };
    while let (Some(kind), Some(length)) = (half(stream, at), half(stream, at + 2)) {
        let end = at + 4 + usize::from(length);
        let Some(data) = stream.get(at + 4..end) else { break };
        let mut grow = |[top, bottom, left, right]: [u64; 4]| {
            let old = area.unwrap_or([top, bottom, left, right]);
            area = Some([old[0].min(top), old[1].max(bottom), old[2].min(left), old[3].max(right)]);
        };
        let place = |at| half(data, at).map(u64::from);
        match kind {
            // A sheet begins.
            0x0809 => {
                all += of(&area);
                area = None;
                begins.insert(at);
            }
            0x0085 if named.insert(word(data, 0).map_or(0, |at| at as usize)) => {}
            // Two sheets in one place.
            0x0085 => return Err(TableError::Damaged),
            // What it says of itself: memory is set aside for it.
            0x0200 => {
                let rows = word(data, 0).map(u64::from).zip(word(data, 4).map(u64::from));
                let columns = place(8).zip(place(10));
                if let (Some((top, bottom)), Some((left, right)), true) = (rows, columns, data.len() >= 12) {
                    let said = bottom.saturating_sub(top).saturating_mul(right.saturating_sub(left));
                    if said > MAX_CELLS as u64 * 2 {
                        return Err(TableError::TooManyCells);
                    }
                }
            }
            0x0006 | 0x0203 | 0x0204 | 0x0205 | 0x00BD | 0x00D6 | 0x00FD | 0x027E => {
                if let (Some(row), Some(column)) = (place(0), place(2)) {
                    let last = if kind == 0x00BD { place(data.len().saturating_sub(2)) } else { None };
                    grow([row, row, column, last.unwrap_or(column).max(column)]);
                }
            }
            _ => {}
        }
        if all + of(&area) > MAX_CELLS as u64 * 2 {
            return Err(TableError::TooManyCells);
        }
        at = end;
    }
    if named.is_subset(&begins) { Ok(()) } else { Err(TableError::Damaged) }
}
