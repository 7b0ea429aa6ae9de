package dti.rules.framework;

import org.jspecify.annotations.Nullable;

/**
 * What the document prints beside a node, verbatim; every column may be absent.
 *
 * @param deadline thời gian hoàn thành, for example {@code 31.10}
 * @param text hướng dẫn thực hiện
 * @param evidence tài liệu kiểm chứng
 * @param suppliedBy whose figures decide, as printed; several joined by {@code "; "}
 * @param lead cơ quan chủ trì
 * @param coordinating cơ quan phối hợp
 * @param reported kết quả, số liệu already filled in by the document
 * @param note ghi chú
 */
public record Guidance(
        @Nullable String deadline,
        @Nullable String text,
        @Nullable Evidence evidence,
        @Nullable String suppliedBy,
        @Nullable String lead,
        @Nullable String coordinating,
        @Nullable String reported,
        @Nullable String note) {

    /** Nothing is printed beside the node. */
    public static final Guidance NONE = new Guidance(null, null, null, null, null, null, null, null);
}
