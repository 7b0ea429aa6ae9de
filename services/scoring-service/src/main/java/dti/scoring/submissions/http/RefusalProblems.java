package dti.scoring.submissions.http;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.submissions.application.PhaseNames;
import dti.scoring.submissions.domain.LifecycleRefusal;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a refusal of the domain into a problem that people can read. */
public final class RefusalProblems {

    private RefusalProblems() {}

    /**
     * The problem of a refusal.
     *
     * @param batch whether the entries came as a list, so that the pointers name the entry's index
     */
    public static ProblemException of(Refusal refusal, boolean batch) {
        return switch (refusal) {
            case Refusal.SubmissionNotOpened _ -> notOpened();
            case Refusal.PhaseForbids(var phase, var action) ->
                refused(
                        refusal,
                        "Giai đoạn “%1$s” không cho phép thao tác này.",
                        "The phase %2$s does not allow this (%3$s).",
                        PhaseNames.of(phase, Language.VI),
                        phase.wire(),
                        action);
            case Refusal.PhaseClosed(var phase, var closedAt) ->
                refused(
                        refusal,
                        "Giai đoạn “%1$s” đã đóng lúc %3$s.",
                        "The phase %2$s closed at %3$s.",
                        PhaseNames.of(phase, Language.VI),
                        phase.wire(),
                        closedAt);
            case Refusal.AlreadyInPhase(var phase) ->
                refused(
                        refusal,
                        "Hồ sơ đã ở giai đoạn “%1$s”.",
                        "The submission is in phase %2$s already.",
                        PhaseNames.of(phase, Language.VI),
                        phase.wire());
            case Refusal.NothingNew _ -> refused(refusal, "Số liệu này đã được ghi nhận.", "This is recorded already.");
            case Refusal.NothingToWithdraw(var leaf) ->
                refused(refusal, "Tiêu chí %s chưa có điểm nào để rút lại.", "Leaf %s has nothing to withdraw.", leaf);
            case Refusal.ReferenceSuperseded(var leaf) ->
                refused(
                        refusal,
                        "Tiêu chí %s đã có giá trị tham chiếu mới hơn.",
                        "Leaf %s has a later reference value already.",
                        leaf);
            case Refusal.NothingToAccept(var round) ->
                refused(
                        refusal,
                        "Vòng %d không còn tiêu chí nào chưa thẩm định.",
                        "Round %d has no unreviewed leaf left.",
                        round);
            case Refusal.EntriesRefused(var entries) -> entries(entries, batch);
            case Refusal.GeneralInfoInvalid(var faults) -> InfoProblems.of(faults);
            case LifecycleRefusal lifecycle -> LifecycleProblems.of(lifecycle);
        };
    }

    static ProblemException notOpened() {
        return ProblemException.notFound(new Text(
                "Không có hồ sơ này, hoặc đợt đánh giá chưa mở giai đoạn tự đánh giá.",
                "There is no such submission, or its campaign has not opened self-assessment yet."));
    }

    /** Names every refused entry. A single entry outside a batch becomes the problem of the whole request. */
    private static ProblemException entries(List<EntryRefused> entries, boolean batch) {
        List<EntryProblem> problems = entries.stream().map(EntryProblem::of).toList();
        List<FieldError> errors = IntStream.range(0, entries.size())
                .mapToObj(i -> error(entries.get(i), problems.get(i), batch))
                .toList();
        EntryProblem first = problems.getFirst();
        boolean isInvalid = problems.stream().anyMatch(problem -> problem.type() == ProblemType.INVALID);
        if (entries.size() == 1) {
            return isInvalid
                    ? ProblemException.of(first.type(), first.text(), errors)
                    : ProblemException.byRule(first.type(), rule(entries), first.text(), batch ? errors : List.of());
        }
        Text summary = Text.of(
                "%d mục không được chấp nhận; không mục nào được ghi.",
                "%d entries are refused; none was recorded.", entries.size());
        return problems.stream().allMatch(problem -> problem.type() == ProblemType.REFUSED)
                ? ProblemException.byRule(ProblemType.REFUSED, rule(entries), summary, errors)
                : ProblemException.of(ProblemType.INVALID, summary, errors);
    }

    private static String rule(List<EntryRefused> entries) {
        return entries.getFirst().why().rule();
    }

    private static FieldError error(EntryRefused entry, EntryProblem problem, boolean batch) {
        String prefix = batch ? "/scores/" + entry.index() : "";
        return FieldError.body(prefix + problem.field(), problem.text());
    }

    private static ProblemException refused(Refusal refusal, String vi, String en, Object... values) {
        return ProblemException.refused(refusal.rule(), Text.of(vi, en, values));
    }
}
