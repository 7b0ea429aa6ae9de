package dti.scoring.reports.application;

import org.jspecify.annotations.Nullable;

/** What is called how in a report for people. A word that is not here stays as it is on the wire. */
final class ReportWords {

    private ReportWords() {}

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

    static String decision(String type) {
        return switch (type) {
            case "reviewer-score-given" -> "người thẩm định chấm";
            case "council-score-overridden" -> "Hội đồng quyết định điểm";
            case "council-override-withdrawn" -> "rút quyết định";
            case "exclusion-granted" -> "đồng ý loại trừ";
            case "exclusion-refused" -> "không đồng ý loại trừ";
            case "bonus-awarded" -> "điểm khuyến khích";
            case "correction-made" -> "đính chính";
            default -> type;
        };
    }

    static String role(String role) {
        return switch (role) {
            case "reviewer" -> "người thẩm định";
            case "council" -> "Hội đồng thẩm định";
            case "unit-officer" -> "cán bộ đơn vị";
            case "unit-leader" -> "lãnh đạo đơn vị";
            case "data-source" -> "nguồn dữ liệu";
            case "system" -> "hệ thống";
            default -> role;
        };
    }
}
