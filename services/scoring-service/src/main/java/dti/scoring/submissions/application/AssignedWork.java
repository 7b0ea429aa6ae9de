package dti.scoring.submissions.application;

import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.scoring.submissions.domain.Authority;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.PhaseWork;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of a submission to which the campaign's assignments limit a caller (002, Điều 6.1.g and 6.2). */
@ApplicationScoped
public class AssignedWork {

    private final ReviewerDuties reviewers;
    private final SourceDuties sources;

    AssignedWork(ReviewerDuties reviewers, SourceDuties sources) {
        this.reviewers = reviewers;
        this.sources = sources;
    }

    /**
     * A part of a submission.
     *
     * @param leaves in the framework's order
     * @param fields of the general information, by their codes
     */
    public record Part(List<String> leaves, List<String> fields) {

        public Part {
            leaves = List.copyOf(leaves);
            fields = List.copyOf(fields);
        }

        public boolean isEmpty() {
            return leaves.isEmpty() && fields.isEmpty();
        }
    }

    /**
     * The part to which this caller is limited, by kind of work. Work that is not in the map covers the whole
     * submission.
     */
    public Uni<Map<PhaseWork, Part>> of(Caller caller, Submission.Opened submission, ScoredFramework framework) {
        String unit = caller.unit();
        if (unit == null) {
            return Uni.createFrom().item(Map.of());
        }
        Map<PhaseWork, Part> held = new EnumMap<>(PhaseWork.class);
        return asSource(caller, submission.id(), unit)
                .invoke(assigned -> assigned.ifPresent(
                        own -> held.put(PhaseWork.SUPPLY_INPUTS, supplied(own, submission, framework))))
                .chain(() -> asReviewer(caller, submission.id(), unit))
                .invoke(closed -> {
                    if (!closed.isEmpty()) {
                        held.put(PhaseWork.APPRAISE, reviewed(closed, submission, framework));
                    }
                })
                .replaceWith(held);
    }

    private Uni<Optional<Set<String>>> asSource(Caller caller, SubmissionId id, String unit) {
        return caller.has(Role.DATA_SOURCE)
                ? sources.sourceOf(id, unit).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    /**
     * The leaves closed to the caller as a reviewer. A caller with both roles acts as the council, which decides on
     * every leaf.
     */
    private Uni<Set<String>> asReviewer(Caller caller, SubmissionId id, String unit) {
        return caller.has(Role.REVIEWER) && SubmissionAccess.authority(caller) == Authority.REVIEWER
                ? reviewers.closedTo(id, unit)
                : Uni.createFrom().item(Set.of());
    }

    private static Part reviewed(Set<String> closed, Submission.Opened submission, ScoredFramework framework) {
        return new Part(
                applying(submission, framework).stream()
                        .filter(leaf -> !closed.contains(leaf))
                        .toList(),
                List.of());
    }

    private static Part supplied(Set<String> assigned, Submission.Opened submission, ScoredFramework framework) {
        return new Part(
                applying(submission, framework).stream()
                        .filter(assigned::contains)
                        .toList(),
                assigned.stream()
                        .filter(name -> name.startsWith(SourceDuties.FIELD))
                        .map(name -> name.substring(SourceDuties.FIELD.length()))
                        .sorted()
                        .toList());
    }

    private static List<String> applying(Submission.Opened submission, ScoredFramework framework) {
        return framework.leaves().stream()
                .filter(leaf -> leaf.appliesTo(submission.opening().groups()))
                .map(Leaf::key)
                .toList();
    }
}
