/** A PDF of a few empty-handed sheets, made here so that the gallery needs no file. */
export function samplePdf(sheets: number, note: string): ArrayBuffer {
  const objects: string[] = ["<</Type/Catalog/Pages 2 0 R>>", ""];
  const kids: string[] = [];
  objects.push("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>");
  for (let n = 1; n <= sheets; n++) {
    const lines = Array.from({ length: 38 }, (_, line) => `1 0 0 1 85 ${720 - line * 16} Tm (${line === 0 ? `${note} ${n}` : "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt"}) Tj`);
    const stream = `BT /F1 11 Tf ${lines.join(" ")} ET`;
    const at = objects.length + 1;
    kids.push(`${at} 0 R`);
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${at + 1} 0 R>>`);
    objects.push(`<</Length ${stream.length}>>stream\n${stream}\nendstream`);
  }
  objects[1] = `<</Type/Pages/Count ${sheets}/Kids[${kids.join(" ")}]>>`;
  let file = "%PDF-1.4\n";
  const places = objects.map((object, n) => {
    const place = file.length;
    file += `${n + 1} 0 obj${object}endobj\n`;
    return String(place).padStart(10, "0");
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join("")}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return new TextEncoder().encode(file).buffer;
}
