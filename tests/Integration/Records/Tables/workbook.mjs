// A workbook as ExcelJS reads it, as JSON: node workbook.mjs FILE
// With more words it changes cells and writes the workbook again: node workbook.mjs FILE TO "B2=new text" "C2=day 2026-12-31" "D2=number 40" …
import ExcelJS from "exceljs";

const [file, to, ...changes] = process.argv.slice(2);
const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(file);

if (to) {
    const sheet = workbook.worksheets[0];
    for (const change of changes) {
        const at = change.indexOf("=");
        const [, kind, value] = /^(?:(day|number) )?([^]*)$/.exec(change.slice(at + 1));
        sheet.getCell(change.slice(0, at)).value = kind === "day" ? new Date(value) : kind === "number" ? Number(value) : value;
    }
    await workbook.xlsx.writeFile(to);
} else {
    const plain = (cell) => cell.value instanceof Date ? `day ${cell.value.toISOString().slice(0, 10)}` : cell.value;
    console.log(JSON.stringify(workbook.worksheets.map((sheet) => ({
        name: sheet.name,
        state: sheet.state,
        isProtected: sheet.sheetProtection?.sheet ?? false,
        hiddenColumns: sheet.columns.filter((column) => column.hidden).map((column) => column.letter),
        unlocked: Array.from({ length: sheet.columnCount }, (_, column) => sheet.getRow(2).getCell(column + 1)).filter((cell) => cell.protection?.locked === false).map((cell) => cell.address),
        rules: Object.fromEntries(Array.from({ length: sheet.columnCount }, (_, column) => sheet.getRow(2).getCell(column + 1)).filter((cell) => cell.dataValidation).map((cell) => [cell.address, `${cell.dataValidation.type} ${(cell.dataValidation.formulae ?? []).join(" ")}`.trim()])),
        rightToLeft: sheet.views[0]?.rightToLeft ?? false,
        frozen: sheet.views[0]?.state === "frozen" ? sheet.views[0].ySplit : 0,
        isHeadBold: sheet.getRow(1).getCell(1).font?.bold ?? false,
        widths: sheet.columns.map((column) => column.width),
        dayFormat: sheet.getColumn(1).worksheet.model.rows.flatMap((row) => row.cells).find((cell) => cell.value instanceof Date)?.style?.numFmt ?? null,
        rows: Array.from({ length: sheet.rowCount }, (_, index) => sheet.getRow(index + 1)).map((row) =>
            Array.from({ length: sheet.columnCount }, (_, column) => plain(row.getCell(column + 1)) ?? null)),
    }))));
}
