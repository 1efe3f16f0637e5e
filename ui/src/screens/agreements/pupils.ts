/** A pasted list of pupils: a line each, columns of a spreadsheet (name, day of birth, group) or a numbered list of names. */
import type { PupilLine } from "$ui/api/agreements";
import { readDate } from "$ui/components/values/dates";
import { newPupil } from "./blank";

export function pupilsOf(text: string, today: string): PupilLine[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/\t|;/).map((cell) => cell.trim()))
    .map((cells) => (/^\d+[.)]?$/.test(cells[0] ?? "") ? cells.slice(1) : cells))
    .map((cells) => pupilOf(cells, today))
    .filter((pupil) => pupil.full_name !== "");
}

function pupilOf([name = "", ...cells]: string[], today: string): PupilLine {
  const pupil = newPupil(name.replace(/^\d+[.)]\s*/, "").replace(/\s+/g, " "));
  for (const cell of cells.filter(Boolean)) {
    const read = readDate(cell, today);
    if ("iso" in read && pupil.born_on === null) pupil.born_on = read.iso;
    else if (pupil.group === "") pupil.group = cell;
  }
  return pupil;
}
