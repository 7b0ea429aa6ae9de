package dti.scoring.submissions.http;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.submissions.application.PhaseNames;
import dti.scoring.submissions.domain.LifecycleRefusal;
import dti.scoring.submissions.domain.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns refusals about a submission as a whole into problems that people can read. */
final class LifecycleProblems {

    private LifecycleProblems() {}

    static ProblemException of(LifecycleRefusal refusal) {
        return switch (refusal) {
            case LifecycleRefusal.SubmissionSubmitted _ ->
                ProblemException.refused(
                        refusal.rule(),
                        new Text(
                                "Hồ sơ đã nộp; muốn sửa phải được trả lại hoặc mở lại.",
                                "The submission is handed in; it changes only when it is returned or reopened."));
            case LifecycleRefusal.SubmissionNotSubmitted _ ->
                ProblemException.refused(
                        refusal.rule(),
                        new Text(
                                "Hồ sơ chưa nộp, hoặc đã được trả lại.",
                                "The submission is not handed in, or was returned already."));
            case LifecycleRefusal.SubmissionFinalised _ ->
                ProblemException.refused(
                        refusal.rule(),
                        new Text("Hội đồng đã chốt hồ sơ này.", "The council has finalised this submission."));
            case LifecycleRefusal.ActedForUnit _ ->
                ProblemException.byRule(
                        ProblemType.CONFLICT_OF_INTEREST,
                        refusal.rule(),
                        new Text(
                                "Người đã nhập hoặc nộp hồ sơ này cho đơn vị không được thẩm định hồ sơ.",
                                "Whoever entered or handed in something of this submission for its unit may not appraise it."));
            case LifecycleRefusal.TextMissing(var field) ->
                invalid("/" + field, Text.of("Phải ghi rõ “%s”.", "A %s must be given.", field));
            case LifecycleRefusal.DeadlineNotLater(var phase, var closesAt) ->
                invalid("/closes", deadline(phase, closesAt));
            case LifecycleRefusal.BonusOutOfRange(var points, var awarded, var cap) ->
                ProblemException.refused(
                        refusal.rule(),
                        Text.of(
                                "Đã có %s điểm khuyến khích; thêm %s thì không còn trong khoảng 0 đến %s của đợt đánh giá.",
                                "It has %s bonus points; with %s more they would leave the campaign's 0 to %s.",
                                awarded.toPlainString(),
                                points.toPlainString(),
                                cap.toPlainString()));
            case LifecycleRefusal.BonusUnfit(var points) ->
                invalid(
                        "/points",
                        Text.of(
                                "Điểm khuyến khích phải khác 0 và có nhiều nhất 2 chữ số thập phân; đã nhập %s.",
                                "Bonus points are not 0 and have at most 2 decimals, not %s.", points.toPlainString()));
            case LifecycleRefusal.ExclusionRequestedBefore(var leaf) ->
                ProblemException.refused(
                        refusal.rule(),
                        Text.of(
                                "Tiêu chí %s đã có đề nghị loại trừ.",
                                "Excluding leaf %s has been requested before.", leaf));
            case LifecycleRefusal.ExclusionNotRequested(var leaf) ->
                ProblemException.refused(
                        refusal.rule(),
                        Text.of(
                                "Đơn vị chưa đề nghị loại trừ tiêu chí %s.",
                                "The unit has not asked to exclude leaf %s.", leaf));
            case LifecycleRefusal.ExclusionDecidedSo(var leaf, var granted) ->
                ProblemException.refused(
                        refusal.rule(),
                        Text.of(
                                granted
                                        ? "Tiêu chí %s đã được loại trừ."
                                        : "Đề nghị loại trừ tiêu chí %s đã bị từ chối.",
                                granted ? "Leaf %s is excluded already." : "Excluding leaf %s was refused already.",
                                leaf));
        };
    }

    private static Text deadline(Phase phase, @Nullable Instant closesAt) {
        return closesAt == null
                ? Text.of(
                        "Hạn mới của giai đoạn “%1$s” không kéo dài thêm thời gian.",
                        "The new deadline of phase %2$s gives no more time than there is.",
                        PhaseNames.of(phase, Language.VI),
                        phase.wire())
                : Text.of(
                        "Hạn mới của giai đoạn “%1$s” phải sau %3$s và chưa trôi qua.",
                        "The new deadline of phase %2$s must be after %3$s and still ahead.",
                        PhaseNames.of(phase, Language.VI),
                        phase.wire(),
                        closesAt);
    }

    private static ProblemException invalid(String pointer, Text text) {
        return ProblemException.of(ProblemType.INVALID, text, List.of(FieldError.body(pointer, text)));
    }
}
