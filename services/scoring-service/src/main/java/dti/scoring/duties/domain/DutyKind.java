package dti.scoring.duties.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kind of a duty, with its texts for people. {@code %1$s} is the party that owes it, {@code %2$s} the unit of the
 * submission, {@code %3$d} the number of items.
 */
public enum DutyKind {
    SELF_SCORES("self-scores", "%1$s: còn %3$d tiêu chí chưa tự chấm điểm", "%1$s: %3$d leaves have no self score"),
    SUBMISSION("submission", "%1$s: chưa nộp hồ sơ", "%1$s: the submission is not handed in"),
    GENERAL_INFO(
            "general-info",
            "%1$s: biểu thông tin chung của %2$s còn thiếu %3$d mục",
            "%1$s: %3$d fields of the general information of %2$s are missing"),
    EXPLANATIONS(
            "explanations",
            "%1$s: chưa giải trình %3$d tiêu chí bị giảm điểm",
            "%1$s: %3$d leaves with lowered scores are not explained"),
    INPUTS(
            "inputs",
            "%1$s: chưa cung cấp số liệu của %3$d tiêu chí cho %2$s",
            "%1$s: figures of %3$d leaves are not supplied for %2$s"),
    DECISIONS(
            "decisions", "%1$s: chưa thẩm định %3$d tiêu chí của %2$s", "%1$s: %3$d leaves of %2$s are not decided on"),
    EXCLUSIONS(
            "exclusions",
            "%1$s: chưa trả lời đề nghị loại trừ %3$d tiêu chí của %2$s",
            "%1$s: requests of %2$s to exclude %3$d leaves are not answered");

    private final String wire;
    private final String vi;
    private final String en;

    DutyKind(String wire, String vi, String en) {
        this.wire = wire;
        this.vi = vi;
        this.en = en;
    }

    /** Returns the name in events and the API. */
    public String wire() {
        return wire;
    }

    String vi(String who, String whose, int count) {
        return vi.formatted(who, whose, count);
    }

    String en(String who, String whose, int count) {
        return en.formatted(who, whose, count);
    }

    public static Optional<DutyKind> ofWire(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }
}
