package dti.scoring.submissions.http;

import dti.runtime.problem.Language;
import dti.runtime.problem.Text;
import dti.scoring.submissions.domain.LeafCatalogue;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.LeafDeadline;
import dti.scoring.submissions.domain.PhaseWork;
import dti.scoring.submissions.domain.Submission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Warnings about leaves without an entry whose deadline is near or past, while they can still be entered. */
final class DeadlineWarnings {

    /** Two weeks: enough time to get the missing data. */
    private static final int NEAR_DAYS = 14;

    private DeadlineWarnings() {}

    /** {@code warning}: {@code deadline-near | deadline-passed}. */
    record Warning(String leaf, String warning, LocalDate deadline, String text) {}

    /** The warnings, the longest overdue first; empty if the phase takes no self scores. */
    static List<Warning> of(Submission.Opened submission, LeafCatalogue catalogue, Instant now, Language language) {
        if (PhaseWork.SELF_SCORE.refuses(submission, now).isPresent()) {
            return List.of();
        }
        return catalogue.leaves().stream()
                .filter(leaf -> isOwed(submission, leaf))
                .flatMap(leaf -> warning(submission, leaf.key(), catalogue, now, language))
                .sorted(Comparator.comparing(Warning::deadline))
                .toList();
    }

    private static boolean isOwed(Submission.Opened submission, Leaf leaf) {
        var entry = submission.leaf(leaf.key());
        return leaf.appliesTo(submission.opening().groups()) && entry.self() == null && !entry.isExcluded();
    }

    private static Stream<Warning> warning(
            Submission.Opened submission, String leaf, LeafCatalogue catalogue, Instant now, Language language) {
        return LeafDeadline.of(
                        submission.opening(), leaf, catalogue.demands(leaf).deadline())
                .stream()
                .filter(deadline -> deadline.isMissedBy(now) || deadline.isWithin(NEAR_DAYS, now))
                .map(deadline -> warning(leaf, deadline, deadline.isMissedBy(now), language));
    }

    private static Warning warning(String leaf, LeafDeadline deadline, boolean passed, Language language) {
        Text text = passed
                ? Text.of(
                        "Tiêu chí %s đã quá thời hạn %s; vẫn nhập được và sẽ ghi nhận là nhập muộn.",
                        "Leaf %s is past its deadline %s; it still takes its score, which is noted as late.",
                        leaf,
                        deadline.day())
                : Text.of(
                        "Tiêu chí %s cần nhập trước hết ngày %s.",
                        "Leaf %s is to be entered by the end of %s.", leaf, deadline.day());
        return new Warning(leaf, passed ? "deadline-passed" : "deadline-near", deadline.day(), text.in(language));
    }
}
