package dti.scoring.submissions.domain;

/**
 * Checks whether a leaf has the signed evidence its framework demands, and applies the campaign's policy where it has
 * none.
 */
public final class SignedEvidence {

    /** The flag of a leaf that lacks the demanded signed evidence. */
    public static final String MISSING = "evidence-unsigned";

    /** The flag of a leaf whose self score counts 0 points by the campaign's policy. */
    public static final String ZEROED = "zero-for-unsigned-evidence";

    private static final String VALID = "VALID";

    private SignedEvidence() {}

    /**
     * True if a signed file is demanded, something is entered or attached, and no attached file has a valid
     * signature.
     */
    public static boolean isMissing(LeafEntry leaf, boolean demanded) {
        boolean begun = leaf.self() != null || !leaf.evidence().isEmpty();
        return demanded
                && begun
                && leaf.evidence().stream().noneMatch(each -> each.signature().equals(VALID));
    }

    /** True if the self score counts 0 points; only a decision with a reason gives the leaf points. */
    public static boolean zeroes(Submission.Opened submission, String leaf, boolean demanded) {
        return submission.opening().unsignedEvidence() == UnsignedEvidencePolicy.ZERO
                && isMissing(submission.leaf(leaf), demanded);
    }
}
