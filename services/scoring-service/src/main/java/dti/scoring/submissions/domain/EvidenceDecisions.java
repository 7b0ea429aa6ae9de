package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.SubmissionCommand.AttachEvidence;
import dti.scoring.submissions.domain.SubmissionCommand.DetachEvidence;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceAttached;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceDetached;
import dti.scoring.submissions.domain.SubmissionEvent.EvidenceRefused;
import java.util.Optional;

/**
 * Decides on evidence. The evidence service has already answered its caller "received". So a refusal is recorded as
 * an event of its own: the person who attached the file must be able to see the outcome.
 */
final class EvidenceDecisions {

    private final Submission.Opened submission;
    private final EntryChecks checks;

    EvidenceDecisions(LeafCatalogue catalogue, Submission.Opened submission) {
        this.submission = submission;
        this.checks = new EntryChecks(catalogue, submission);
    }

    Decision<SubmissionEvent, Refusal> attach(AttachEvidence command) {
        return refusedRule(command)
                .<Decision<SubmissionEvent, Refusal>>map(rule -> Decision.accepted(
                        new EvidenceRefused(command.leaf(), command.evidence().evidenceId(), rule, command.by())))
                .orElseGet(() -> Decision.accepted(attached(command)));
    }

    Decision<SubmissionEvent, Refusal> detach(DetachEvidence command) {
        boolean isAttached = submission.leaf(command.leaf()).hasEvidence(command.evidenceId());
        Optional<Refusal> late = PhaseWork.ATTACH_EVIDENCE.refuses(submission, command.at());
        if (late.isPresent() || !isAttached) {
            String rule = late.map(Refusal::rule).orElse("nothing-to-withdraw");
            return Decision.accepted(new EvidenceRefused(command.leaf(), command.evidenceId(), rule, command.by()));
        }
        return Decision.accepted(
                new EvidenceDetached(command.leaf(), command.evidenceId(), command.reason(), command.by()));
    }

    private Optional<String> refusedRule(AttachEvidence command) {
        Optional<String> late =
                PhaseWork.ATTACH_EVIDENCE.refuses(submission, command.at()).map(Refusal::rule);
        if (late.isPresent()) {
            return late;
        }
        if (submission.leaf(command.leaf()).hasEvidence(command.evidence().evidenceId())) {
            return Optional.of("already-attached");
        }
        return checks.refusesLeaf(command.leaf()).map(EntryRefusal::rule);
    }

    private static EvidenceAttached attached(AttachEvidence command) {
        Evidence evidence = command.evidence();
        return new EvidenceAttached(
                command.leaf(),
                evidence.evidenceId(),
                evidence.kind(),
                evidence.sha256(),
                evidence.mediaType(),
                evidence.sizeBytes(),
                evidence.signature(),
                command.by());
    }
}
