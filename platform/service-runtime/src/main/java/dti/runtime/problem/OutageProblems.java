package dti.runtime.problem;

import dti.eventstore.Outage;

/** The problems of outages. The request itself is not at fault, and may be sent again with the same key. */
final class OutageProblems {

    /** Long enough for a lock or a connection to become free. */
    private static final int RETRY_AFTER_SECONDS = 1;

    /** An operator must act first, so a retry every second would not help. */
    private static final int RETRY_AFTER_OPERATOR_SECONDS = 60;

    private OutageProblems() {}

    static ProblemException of(Outage outage) {
        return switch (outage) {
            case AWAY ->
                ProblemException.unavailable(
                        new Text(
                                "Cơ sở dữ liệu tạm thời không trả lời; hãy gửi lại với cùng Idempotency-Key.",
                                "The database does not answer at the moment; send it again with the same Idempotency-Key."),
                        RETRY_AFTER_SECONDS);
            case BUSY ->
                ProblemException.unavailable(
                        new Text(
                                "Cơ sở dữ liệu đang quá bận; hãy gửi lại với cùng Idempotency-Key.",
                                "The database is too busy at the moment; send it again with the same Idempotency-Key."),
                        RETRY_AFTER_SECONDS);
            case FULL ->
                ProblemException.unavailable(
                        new Text(
                                "Hết chỗ trên đĩa; chưa lưu được gì cho đến khi người vận hành dọn chỗ.",
                                "A disk is full; nothing can be stored until an operator makes room."),
                        RETRY_AFTER_OPERATOR_SECONDS);
            case READ_ONLY ->
                ProblemException.unavailable(
                        new Text("Cơ sở dữ liệu tạm thời chỉ cho đọc.", "The database is read-only at the moment."),
                        RETRY_AFTER_OPERATOR_SECONDS);
        };
    }
}
