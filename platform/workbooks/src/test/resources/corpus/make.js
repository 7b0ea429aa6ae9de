// Writes what SheetJS 0.18 and exceljs 4.4 make of the table: npm install xlsx exceljs; node make.js
const XLSX = require("xlsx");
const ExcelJS = require("exceljs");

const rows = [
  ["Mã", "Điểm", "Ghi chú", "Ngày", "Đạt"],
  ["1.1", 5.5, "Đã nộp đủ hồ sơ", new Date(Date.UTC(2024, 5, 30)), true],
  ["1.2\u00a0", 0, "\u00a0Chưa có\u00a0", new Date(Date.UTC(2024, 11, 31)), false],
];

function sheetjs(file, options) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows, { cellDates: true }), "Bảng");
  XLSX.writeFile(book, file, options);
}

async function exceljs() {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Bảng");
  rows.forEach((row) => sheet.addRow(row));
  sheet.getCell("C2").value = { richText: [{ text: "Đã nộp " }, { font: { bold: true }, text: "đủ hồ sơ" }] };
  await book.xlsx.writeFile("exceljs-rich-text.xlsx");

  const stream = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: "exceljs-stream.xlsx", useSharedStrings: false });
  const streamed = stream.addWorksheet("Bảng");
  rows.forEach((row) => streamed.addRow(row).commit());
  await stream.commit();
}

sheetjs("sheetjs.xlsx", {});
sheetjs("sheetjs-shared-strings.xlsx", { bookSST: true });
sheetjs("sheetjs-dates.xlsx", { cellDates: true });
exceljs();
