package dti.scoring.submissions.http;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.Language;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.scoring.submissions.application.PhaseNames;
import dti.scoring.submissions.domain.LifecycleRefusal;
import dti.scoring.submissions.domain.Refusal;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import java.util.List;

/** A refusal of the domain as a problem people can read. */
public final class RefusalProblems {

    private RefusalProblems() {}

    /**
     * The problem of a refusal.
     *
     * @param batch whether the entries came as a list, so that pointers say which one
     */
    public static ProblemException of(Refusal refusal, boolean batch) {
        return switch (refusal) {
            case Refusal.SubmissionNotOpened ignored -> notOpened();
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
            case Refusal.NothingNew ignored ->
                refused(refusal, "Số liệu này đã được ghi nhận.", "This is recorded already.");
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

    private static ProblemException entries(List<EntryRefused> entries, boolean batch) {
        EntryRefusal first = entries.getFirst().why();
        if (entries.size() == 1) {
            return single(entries.getFirst(), batch);
        }
        boolean ruleOfDomain = entries.stream().allMatch(e -> type(e.why()) == ProblemType.REFUSED);
        ProblemType type = ruleOfDomain ? ProblemType.REFUSED : ProblemType.INVALID;
        Text summary = new Text(
                entries.size() + " mục không được chấp nhận; không mục nào được ghi.",
                entries.size() + " entries are refused; none was recorded.");
        List<FieldError> errors = entries.stream().map(e -> error(e, batch)).toList();
        return ruleOfDomain
                ? ProblemException.refused(first.rule(), summary)
                : ProblemException.of(type, summary, errors);
    }

    private static ProblemException single(EntryRefused entry, boolean batch) {
        EntryRefusal why = entry.why();
        ProblemType type = type(why);
        Text text = RefusalTexts.of(entry.leaf(), why);
        return type == ProblemType.INVALID
                ? ProblemException.of(type, text, List.of(error(entry, batch)))
                : ProblemException.byRule(type, why.rule(), text);
    }

    private static ProblemType type(EntryRefusal why) {
        return switch (why) {
            case EntryRefusal.LeafUnknown ignored -> ProblemType.NOT_FOUND;
            case EntryRefusal.LeafNotApplicable ignored -> ProblemType.REFUSED;
            case EntryRefusal.LeafExcluded ignored -> ProblemType.REFUSED;
            case EntryRefusal.CouncilDecided ignored -> ProblemType.REFUSED;
            case EntryRefusal.ReferencePending ignored -> ProblemType.REFUSED;
            case EntryRefusal.EvidenceUnsigned ignored -> ProblemType.REFUSED;
            case EntryRefusal.NothingToAccept ignored -> ProblemType.REFUSED;
            case EntryRefusal.NotALeaf ignored -> ProblemType.INVALID;
            case EntryRefusal.PointsOutOfRange ignored -> ProblemType.INVALID;
            case EntryRefusal.TooManyDecimals ignored -> ProblemType.INVALID;
            case EntryRefusal.PointsAreComputed ignored -> ProblemType.INVALID;
            case EntryRefusal.LeafTakesPoints ignored -> ProblemType.INVALID;
            case EntryRefusal.InputsMissing ignored -> ProblemType.INVALID;
            case EntryRefusal.InputInvalid ignored -> ProblemType.INVALID;
            case EntryRefusal.ExactlyOneValue ignored -> ProblemType.INVALID;
            case EntryRefusal.LeafRepeated ignored -> ProblemType.INVALID;
            case EntryRefusal.ReasonMissing ignored -> ProblemType.INVALID;
        };
    }

    private static FieldError error(EntryRefused entry, boolean batch) {
        String prefix = batch ? "/scores/" + entry.index() : "";
        return FieldError.body(prefix + field(entry.why()), RefusalTexts.of(entry.leaf(), entry.why()));
    }

    /** What is wrong with an entry. */
    public static Text text(EntryRefused entry) {
        return RefusalTexts.of(entry.leaf(), entry.why());
    }

    /** Which field of an entry does not fit, as a pointer into it. */
    public static String field(EntryRefusal why) {
        return switch (why) {
            case EntryRefusal.LeafUnknown ignored -> "/leaf";
            case EntryRefusal.NotALeaf ignored -> "/leaf";
            case EntryRefusal.LeafNotApplicable ignored -> "/leaf";
            case EntryRefusal.LeafExcluded ignored -> "/leaf";
            case EntryRefusal.LeafRepeated ignored -> "/leaf";
            case EntryRefusal.CouncilDecided ignored -> "/leaf";
            case EntryRefusal.ReferencePending ignored -> "/leaf";
            case EntryRefusal.PointsOutOfRange ignored -> "/points";
            case EntryRefusal.TooManyDecimals ignored -> "/points";
            case EntryRefusal.PointsAreComputed ignored -> "/points";
            case EntryRefusal.ExactlyOneValue ignored -> "/points";
            case EntryRefusal.LeafTakesPoints ignored -> "/inputs";
            case EntryRefusal.InputsMissing(var names) -> "/inputs/" + names.getFirst();
            case EntryRefusal.InputInvalid invalid -> "/inputs/" + invalid.name();
            case EntryRefusal.ReasonMissing ignored -> "/reason";
            case EntryRefusal.EvidenceUnsigned ignored -> "/accept";
            case EntryRefusal.NothingToAccept ignored -> "/accept";
        };
    }

    private static ProblemException refused(Refusal refusal, String vi, String en, Object... values) {
        return ProblemException.refused(refusal.rule(), RefusalTexts.text(vi, en, values));
    }
}
