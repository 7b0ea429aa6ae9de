package dti.scoring.reports.application;

import org.jspecify.annotations.Nullable;

/** The Vietnamese names of states in a report. An unknown state is shown unchanged. */
final class ReportTexts {

    private ReportTexts() {}

    static String state(String state) {
        return switch (state) {
            case "open" -> "đang nhập";
            case "submitted" -> "đã nộp";
            case "returned" -> "trả lại";
            case "appraisal" -> "đang thẩm định";
            case "explanation" -> "đang giải trình";
            case "finalised" -> "đã chốt";
            case "published" -> "đã công bố";
            default -> state;
        };
    }

    static @Nullable String leafState(@Nullable String state) {
        return switch (state) {
            case null -> null;
            case "scored" -> "đã chấm";
            case "pending" -> "chưa nhập";
            case "defaulted" -> "mặc định 0 điểm";
            case "not-applicable" -> "không áp dụng";
            default -> state;
        };
    }
}
