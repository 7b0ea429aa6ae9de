package dti.scoring.explanations.application;

import dti.rules.explain.LeafExplanation.Sentence;
import dti.rules.language.Bilingual;
import dti.scoring.submissions.domain.LeafCatalogue.Demands;
import dti.scoring.submissions.domain.LeafDeadline;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.SignedEvidence;
import dti.scoring.submissions.domain.Submission;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Notes on a leaf besides its rule: whether it was entered in time, and whether its evidence is signed. */
public final class LeafNotes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private LeafNotes() {}

    public static List<Sentence> of(Submission.Opened submission, String leaf, Demands demands) {
        List<Sentence> notes = new ArrayList<>();
        LeafDeadline.of(submission.opening(), leaf, demands.deadline())
                .ifPresent(deadline -> notes.add(deadline(deadline, submission.leaf(leaf))));
        if (SignedEvidence.isMissing(submission.leaf(leaf), demands.signature())) {
            notes.add(unsigned(submission, leaf));
        }
        return notes;
    }

    private static Sentence deadline(LeafDeadline deadline, LeafEntry leaf) {
        LeafEntry.SelfScore self = leaf.self();
        boolean late = self != null && self.flags().contains(LeafDeadline.LATE);
        String day = DAY.format(deadline.day());
        return late
                ? new Sentence(
                        LeafDeadline.LATE,
                        new Bilingual(
                                "Nhập sau thời hạn hoàn thành " + day + "; điểm không đổi.",
                                "Entered after its deadline " + deadline.day() + "; the points stay as they are."))
                : new Sentence(
                        "deadline",
                        new Bilingual("Thời hạn hoàn thành: " + day + ".", "Its deadline: " + deadline.day() + "."));
    }

    private static Sentence unsigned(Submission.Opened submission, String leaf) {
        if (!SignedEvidence.zeroes(submission, leaf, true)) {
            return new Sentence(
                    SignedEvidence.MISSING,
                    new Bilingual(
                            "Tiêu chí yêu cầu minh chứng ký số, chưa có minh chứng nào có chữ ký số hợp lệ.",
                            "Signed evidence is demanded, and none attached has a valid signature."));
        }
        boolean decided = submission.leaf(leaf).standing().isPresent();
        return decided
                ? new Sentence(
                        SignedEvidence.MISSING,
                        new Bilingual(
                                "Chưa có minh chứng nào có chữ ký số hợp lệ; điểm thẩm định kèm lý do vẫn được tính.",
                                "No evidence attached has a valid signature; the appraisal, given with a reason, counts"
                                        + " all the same."))
                : new Sentence(
                        SignedEvidence.ZEROED,
                        new Bilingual(
                                "Chưa có minh chứng nào có chữ ký số hợp lệ; theo quy định của đợt đánh giá"
                                        + " (unsignedEvidence: zero), điểm tự đánh giá tính 0 điểm.",
                                "No evidence attached has a valid signature; by the campaign's policy"
                                        + " (unsignedEvidence: zero) the self score counts for 0 points."));
    }
}
