package dti.scoring.submissions.domain;

/** Whether a leaf has the signed evidence its framework demands, and what the campaign's policy makes of it. */
public final class SignedEvidence {

    /** The leaf lacks it. */
    public static final String MISSING = "evidence-unsigned";

    /** By the campaign's policy that leaves its self score at nothing. */
    public static final String ZEROED = "zero-for-unsigned-evidence";

    private static final String VALID = "VALID";

    private SignedEvidence() {}

    /** A leaf with something entered or attached demands a validly signed file, and none is attached. */
    public static boolean isMissing(LeafEntry leaf, boolean demanded) {
        boolean begun = leaf.self() != null || !leaf.evidence().isEmpty();
        return demanded
                && begun
                && leaf.evidence().stream().noneMatch(each -> each.signature().equals(VALID));
    }

    /** Its self score counts for nothing: only a decision with a reason gives it points. */
    public static boolean zeroes(Submission.Opened submission, String leaf, boolean demanded) {
        return submission.opening().unsignedEvidence() == UnsignedEvidencePolicy.ZERO
                && isMissing(submission.leaf(leaf), demanded);
    }
}
