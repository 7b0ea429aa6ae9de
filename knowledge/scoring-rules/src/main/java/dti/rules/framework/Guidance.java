package dti.rules.framework;

import org.jspecify.annotations.Nullable;

/**
 * The columns the document prints beside a node, verbatim; each may be absent.
 *
 * @param deadline thời gian hoàn thành, for example {@code 31.10}
 * @param text hướng dẫn thực hiện
 * @param evidence tài liệu kiểm chứng
 * @param suppliedBy the agencies whose figures decide, as printed, joined by {@code "; "}
 * @param lead cơ quan chủ trì
 * @param coordinating cơ quan phối hợp
 * @param reported kết quả, số liệu that the document already states
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

    /** The document prints nothing beside the node. */
    public static final Guidance NONE = new Guidance(null, null, null, null, null, null, null, null);
}
