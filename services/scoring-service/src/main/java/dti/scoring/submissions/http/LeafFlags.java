package dti.scoring.submissions.http;

import dti.rules.evaluate.Flag;
import dti.rules.score.NodeScore;
import dti.scoring.submissions.domain.Exclusion;
import dti.scoring.submissions.domain.LeafEntry;
import dti.scoring.submissions.domain.SignedEvidence;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SuppliedInputs;
import java.util.ArrayList;
import java.util.List;

/** The flags of a node: how its total came about, what its rule noticed, what its evidence lacks. */
final class LeafFlags {

    private LeafFlags() {}

    static List<String> of(Submission.Opened submission, NodeScore node) {
        List<String> flags = new ArrayList<>();
        node.flags().forEach(flag -> flags.add(flag.wire()));
        LeafEntry leaf = submission.leaf(node.key());
        LeafEntry.SelfScore self = leaf.self();
        if (self != null) {
            flags.addAll(self.flags());
        }
        boolean demanded = node.node().demandsSignature();
        if (SignedEvidence.isMissing(leaf, demanded)) {
            flags.add(SignedEvidence.MISSING);
        }
        if (SignedEvidence.zeroes(submission, node.key(), demanded)
                && leaf.standing().isEmpty()) {
            flags.add(SignedEvidence.ZEROED);
        }
        SuppliedInputs supplied = leaf.supplied();
        if (supplied != null) {
            flags.add("input-supplied");
            boolean differs = self != null && supplied.differsFrom(self.inputs());
            if (differs && !flags.contains(Flag.INPUT_DIFFERS.code())) {
                flags.add(Flag.INPUT_DIFFERS.code());
            }
        }
        Exclusion exclusion = leaf.appeal().exclusion();
        if (exclusion != null) {
            flags.add(exclusion.status().flag());
        }
        if (leaf.appeal().explained()) {
            flags.add("explanation-given");
        }
        if (leaf.correction() != null) {
            flags.add("corrected");
        }
        return flags;
    }

    /** The flags of the whole submission. */
    static List<String> of(Submission.Opened submission) {
        List<String> flags = new ArrayList<>();
        if (submission.course().isTakenAsEntered()) {
            flags.add("not-submitted");
        }
        if (submission.form().differs()) {
            flags.add("general-info-differs");
        }
        return flags;
    }
}
