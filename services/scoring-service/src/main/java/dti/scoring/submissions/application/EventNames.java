package dti.scoring.submissions.application;

import dti.runtime.problem.Language;

/** Names of a submission's events and of roles, for people to read. */
public final class EventNames {

    private EventNames() {}

    /** In English the name is the event's type in the log, with spaces. */
    public static String of(String type, Language language) {
        return switch (language) {
            case VI -> vietnamese(type);
            case EN -> type.replace('-', ' ');
        };
    }

    /** In English the name is the role's name in tokens. */
    public static String role(String role, Language language) {
        return switch (language) {
            case VI -> vietnameseRole(role);
            case EN -> role;
        };
    }

    private static String vietnamese(String type) {
        return switch (type) {
            case "submission-opened" -> "mở hồ sơ";
            case "phase-entered" -> "sang giai đoạn";
            case "framework-repinned" -> "đổi phiên bản bộ chỉ số";
            case "submission-submitted" -> "nộp hồ sơ";
            case "submission-returned" -> "trả lại hồ sơ";
            case "submission-reopened" -> "mở lại hồ sơ";
            case "deadline-extended" -> "gia hạn";
            case "submission-finalised" -> "chốt kết quả";
            case "score-republished" -> "công bố lại điểm";
            case "general-info-entered" -> "nhập thông tin chung";
            case "general-info-supplied" -> "nguồn dữ liệu cung cấp thông tin chung";
            case "plan-progress-recorded" -> "ghi tiến độ kế hoạch";
            case "input-supplied" -> "nguồn dữ liệu cung cấp số liệu";
            case "reference-value-fixed" -> "chốt giá trị tham chiếu";
            case "bonus-awarded" -> "cho điểm khuyến khích";
            case "exclusion-requested" -> "đề nghị loại trừ tiêu chí";
            case "exclusion-granted" -> "đồng ý loại trừ tiêu chí";
            case "exclusion-refused" -> "không đồng ý loại trừ tiêu chí";
            case "explanation-given" -> "giải trình";
            case "correction-made" -> "đính chính";
            case "self-score-entered" -> "tự chấm điểm";
            case "self-score-withdrawn" -> "rút điểm tự chấm";
            case "reviewer-score-given" -> "người thẩm định chấm điểm";
            case "council-score-overridden" -> "Hội đồng quyết định điểm";
            case "score-accepted" -> "công nhận điểm tự chấm";
            case "council-override-withdrawn" -> "Hội đồng rút quyết định điểm";
            case "evidence-attached" -> "gắn minh chứng";
            case "evidence-detached" -> "gỡ minh chứng";
            case "evidence-refused" -> "không nhận minh chứng";
            default -> type;
        };
    }

    private static String vietnameseRole(String role) {
        return switch (role) {
            case "administrator" -> "quản trị";
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
