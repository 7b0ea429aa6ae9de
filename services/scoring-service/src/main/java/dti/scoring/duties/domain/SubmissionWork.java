package dti.scoring.duties.domain;

import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.LeafDeadline;
import dti.scoring.submissions.domain.Phase;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionProgress;
import dti.scoring.submissions.domain.Submittal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The open work on a submission.
 *
 * @param closesAt when the present phase closes for this unit
 * @param entry what the unit has to enter and submit
 * @param inputsDue when figures should be supplied by; the unit needs them to score itself
 */
public record SubmissionWork(
        FollowedSubmission followed,
        @Nullable Instant closesAt,
        Entry entry,
        @Nullable Instant inputsDue,
        List<LeafWork> leaves) {

    /**
     * The unit's own part.
     *
     * @param due when entry closes
     * @param until the end of entry, where only an extension keeps it open; null where the phase itself keeps it open
     * @param unsubmitted whether the submission is still to be submitted
     * @param infoMissing fields of the general-information form without a value
     */
    public record Entry(@Nullable Instant due, @Nullable Instant until, boolean unsubmitted, List<String> infoMissing) {

        static final Entry DONE = new Entry(null, null, false, List.of());
    }

    public static SubmissionWork of(FollowedSubmission followed, ScoredFramework framework) {
        Submission.Opened submission = followed.submission();
        List<LeafWork> leaves = new ArrayList<>();
        for (Leaf leaf : framework.leaves()) {
            if (leaf.appliesTo(submission.opening().groups())) {
                leaves.add(LeafWork.of(followed, leaf, leaves.size(), due(submission, framework, leaf)));
            }
        }
        return new SubmissionWork(
                followed,
                submission.course().closesAt(),
                isBeingEntered(submission) ? entry(submission, framework) : Entry.DONE,
                followed.entryClosesAt(),
                leaves);
    }

    private static @Nullable Instant due(Submission.Opened submission, ScoredFramework framework, Leaf leaf) {
        return LeafDeadline.of(
                        submission.opening(),
                        leaf.key(),
                        framework.demands(leaf.key()).deadline())
                .map(LeafDeadline::lastMoment)
                .orElse(null);
    }

    /**
     * Returns whether the unit still has to enter: the phase is self-assessment, or the submission was returned during
     * an appraisal phase, or an extension is granted; and it is neither submitted nor final.
     */
    static boolean isBeingEntered(Submission.Opened submission) {
        SubmissionProgress course = submission.course();
        if (course.isFinal() || course.submittal() == Submittal.SUBMITTED) {
            return false;
        }
        return isOfThePhase(course) || course.extensions().containsKey(Phase.SELF_ASSESSMENT);
    }

    private static boolean isOfThePhase(SubmissionProgress course) {
        return course.phase() == Phase.SELF_ASSESSMENT
                || (course.submittal() == Submittal.RETURNED && course.phase().isAppraisal());
    }

    private static Entry entry(Submission.Opened submission, ScoredFramework framework) {
        SubmissionProgress course = submission.course();
        Instant extension = course.extensions().get(Phase.SELF_ASSESSMENT);
        TreeSet<String> missing = new TreeSet<>(framework.infoForm().figures());
        missing.removeAll(submission.form().effective().keySet());
        return isOfThePhase(course)
                ? new Entry(course.closesAt(), null, true, List.copyOf(missing))
                : new Entry(extension, extension, true, List.copyOf(missing));
    }
}
