package dti.scoring.submissions.http;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.submissions.domain.InfoForm;
import dti.scoring.submissions.domain.Refusal.InfoFault;
import java.util.List;

/** Turns refusals of general-information fields into problems that people can read. */
public final class InfoProblems {

    private InfoProblems() {}

    static ProblemException of(List<InfoFault> faults) {
        return ProblemException.invalid(faults.stream().map(InfoProblems::error).toList());
    }

    public static FieldError error(InfoFault fault) {
        String field = fault.code().replace("~", "~0").replace("/", "~1");
        return FieldError.body("/values/" + field, text(fault));
    }

    private static Text text(InfoFault fault) {
        String code = fault.code();
        return switch (fault.why()) {
            case UNKNOWN -> Text.of("Biểu thông tin chung không có giá trị “%s”.", "The form has no value %s.", code);
            case HEADING -> Text.of("Mục %s chỉ là tiêu đề của biểu.", "Field %s is a heading of the form.", code);
            case PERSONAL ->
                Text.of(
                        "Mục %s là thông tin cá nhân, không được ghi vào nhật ký.",
                        "Field %s is personal and never enters the log.", code);
            case NOT_A_NUMBER ->
                Text.of("Mục %s phải là số không âm.", "Field %s must be a number, not negative.", code);
            case NOT_WHOLE -> Text.of("Mục %s phải là số nguyên.", "Field %s must be a whole number.", code);
            case NOT_A_TEXT ->
                Text.of(
                        "Mục %s phải là số hoặc chữ, không quá 500 ký tự.",
                        "Field %s must be a number or a text of at most 500 characters.", code);
            case NEEDED ->
                Text.of(
                        "Điểm tự đánh giá của tiêu chí %s cần mục %s.",
                        "The self score of leaf %s needs field %s.", String.valueOf(fault.leaf()), code);
        };
    }

    /** The fault of a personal field, which takes a text; its value is never stored with events. */
    public static InfoFault personal(String code) {
        return new InfoFault(code, InfoForm.Fault.NOT_A_TEXT, null);
    }
}
