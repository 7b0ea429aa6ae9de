package dti.framework.sheets.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of the table: first those that the documents print, in their order, then those with facts that the print
 * does not show. Only the first, the second and the third are required.
 */
public enum Column {
    CODE("code", "STT", "Code", "Mã", "TT"),
    NAME("name", "Chỉ số/Tiêu chí", "Name", "Chỉ số", "Tiêu chí", "Chỉ số chính/Chỉ số thành phần/Tiêu chí"),
    MAXIMUM("maximum", "Điểm tối đa", "Maximum"),
    SELF("self", "Điểm tự đánh giá", "Self score", "Tự đánh giá"),
    COUNCIL("council", "Điểm Hội đồng thẩm định", "Council score", "Hội đồng thẩm định", "Điểm thẩm định"),
    ACHIEVED("achieved", "Điểm đạt được", "Achieved score"),
    NOTE("note", "Ghi chú", "Note"),
    KEY("key", "Khóa", "Key"),
    PARENT("parent", "Khóa cha", "Parent key"),
    KIND("kind", "Loại", "Kind"),
    VALUE("value", "Điểm tối đa (số)", "Maximum as a number"),
    LINE("line", "Dòng trong tài liệu", "Line of the document"),
    LINES("lines", "Các dòng trong tài liệu", "Lines of the document"),
    GROUPS("groups", "Nhóm đơn vị áp dụng", "Groups it applies to"),
    COUNTS("counts", "Số lượng đã ghi (JSON)", "Declared counts (JSON)"),
    DEADLINE("deadline", "Thời hạn", "Deadline"),
    GUIDANCE("guidance", "Hướng dẫn", "Guidance"),
    EVIDENCE("evidence", "Tài liệu kiểm chứng", "Evidence"),
    SIGNED("signed", "Yêu cầu ký số", "Signature demanded"),
    SUPPLIED_BY("suppliedBy", "Đơn vị cung cấp số liệu", "Supplied by"),
    LEAD("lead", "Cơ quan chủ trì", "Lead agency"),
    COORDINATING("coordinating", "Cơ quan phối hợp", "Coordinating agencies"),
    REPORTED("reported", "Kết quả, số liệu", "Reported"),
    /** The last column, because a long rule continues in the cells to the right. */
    RULE("rule", "Quy tắc (JSON)", "Rule (JSON)");

    /** The columns that every table must have. */
    public static final List<Column> REQUIRED = List.of(CODE, NAME, MAXIMUM);

    /** Columns of a submission, not of a framework. They stay blank on export and are not read. */
    private static final Set<Column> SCORES = Set.of(SELF, COUNCIL, ACHIEVED);

    private final String field;
    private final String vi;
    private final String en;
    private final List<String> alsoCalled;

    Column(String field, String vi, String en, String... alsoCalled) {
        this.field = field;
        this.vi = vi;
        this.en = en;
        this.alsoCalled = List.of(alsoCalled);
    }

    /** The name in pointers. */
    public String field() {
        return field;
    }

    /** The heading. */
    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }

    public boolean isScore() {
        return SCORES.contains(this);
    }

    /** The column with a heading; case and spacing do not matter. */
    public static Optional<Column> headed(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.isCalled(heading))
                .findFirst();
    }

    private boolean isCalled(String heading) {
        String folded = Vocabulary.folded(heading);
        return folded.equals(Vocabulary.folded(vi))
                || folded.equals(Vocabulary.folded(en))
                || alsoCalled.stream().anyMatch(name -> folded.equals(Vocabulary.folded(name)));
    }
}
