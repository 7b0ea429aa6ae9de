import org.dhatim.fastexcel.*;
try (var out = new java.io.FileOutputStream("fastexcel.xlsx"); var book = new Workbook(out, "DTI", "1.0")) {
    var sheet = book.newWorksheet("Bảng");
    Object[][] rows = {
        {"Mã", "Điểm", "Ghi chú", "Ngày", "Đạt"},
        {"1.1", 5.5, "Đã nộp đủ hồ sơ", java.time.LocalDate.of(2024, 6, 30), true},
        {"1.2\u00a0", 0, "\u00a0Chưa có\u00a0", java.time.LocalDate.of(2024, 12, 31), false}};
    for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
            switch (rows[r][c]) {
                case String text -> sheet.value(r, c, text);
                case Number number -> sheet.value(r, c, number);
                case Boolean truth -> sheet.value(r, c, truth);
                case java.time.LocalDate day -> { sheet.value(r, c, day); sheet.style(r, c).format("yyyy-mm-dd").set(); }
                default -> throw new IllegalStateException();
            }
        }
    }
}
/exit
