package dti.scoring.sheets.application;

import java.util.Arrays;
import java.util.Optional;

/** The titles above the table: a name in column A, its value in column B. */
enum SheetTitle {
    CAMPAIGN("campaign", "Mã đợt đánh giá"),
    UNIT("unit", "Mã đơn vị"),
    UNIT_NAME("unitName", "Tên đơn vị"),
    FRAMEWORK("framework", "Bộ chỉ số"),
    VERSION("version", "Phiên bản hồ sơ"),
    HELP("help", "Hướng dẫn");

    private final String field;
    private final String label;

    SheetTitle(String field, String label) {
        this.field = field;
        this.label = label;
    }

    /** Returns the name in pointers. */
    String field() {
        return field;
    }

    String label() {
        return label;
    }

    static Optional<SheetTitle> named(String text) {
        return Arrays.stream(values())
                .filter(title -> title.label.equalsIgnoreCase(text))
                .findFirst();
    }
}
