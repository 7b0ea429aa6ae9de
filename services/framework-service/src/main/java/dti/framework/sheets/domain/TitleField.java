package dti.framework.sheets.domain;

import java.util.Arrays;
import java.util.Optional;

/** A field above the table: a name in column A, its value in column B. */
public enum TitleField {
    KEY("key", "Mã bộ chỉ số", "Key"),
    TITLE("title", "Tên bộ chỉ số", "Title"),
    LEVEL("level", "Cấp", "Level"),
    SOURCE("source", "Tài liệu nguồn", "Source"),
    SECTION("section", "Phần của tài liệu", "Section"),
    NUMBER("number", "Số văn bản", "Number"),
    DATE("date", "Ngày văn bản", "Date"),
    ISSUER("issuer", "Cơ quan ban hành", "Issuer"),
    DRAFT("draft", "Dự thảo", "Draft"),
    SCALE("scale", "Số lẻ của điểm", "Decimals of points"),
    COUNTS("counts", "Số lượng đã ghi (JSON)", "Declared counts (JSON)");

    private final String field;
    private final String vi;
    private final String en;

    TitleField(String field, String vi, String en) {
        this.field = field;
        this.vi = vi;
        this.en = en;
    }

    /** The name in pointers. */
    public String field() {
        return field;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }

    /** The field with a name; case and spacing do not matter. */
    public static Optional<TitleField> named(String name) {
        String folded = Vocabulary.folded(name);
        return Arrays.stream(values())
                .filter(field ->
                        folded.equals(Vocabulary.folded(field.vi)) || folded.equals(Vocabulary.folded(field.en)))
                .findFirst();
    }
}
