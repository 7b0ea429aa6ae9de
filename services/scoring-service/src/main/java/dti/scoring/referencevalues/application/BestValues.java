package dti.scoring.referencevalues.application;

import dti.eventstore.RequestKey;
import dti.scoring.copies.application.ReferenceCopies;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.domain.FrameworkPin;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.ReferenceSource;
import dti.scoring.submissions.domain.ScoredFramework;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionActor;
import dti.scoring.submissions.domain.SubmissionId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the best value of each relative leaf among a campaign's submissions, in their state after self-assessment has
 * closed.
 */
@ApplicationScoped
class BestValues {

    private final ReferenceCopies copies;
    private final Catalogues catalogues;
    private final FoldedSubmissions submissions;
    private final ReferenceValues values;
    private final Clock clock;

    BestValues(
            ReferenceCopies copies,
            Catalogues catalogues,
            FoldedSubmissions submissions,
            ReferenceValues values,
            Clock clock) {
        this.clock = clock;
        this.copies = copies;
        this.catalogues = catalogues;
        this.submissions = submissions;
        this.values = values;
    }

    private record Best(String unit, BigDecimal value) {}

    /** The best values of leaves that the council has not fixed and for which at least one unit gave a value. */
    Uni<List<FixedValue>> of(String code) {
        return copies.campaign(code).flatMap(found -> {
            var campaign = found.orElseThrow(() -> new IllegalStateException("campaign " + code + " is gone"));
            var pin = new FrameworkPin(
                    campaign.framework().key(), campaign.framework().version());
            return Uni.combine()
                    .all()
                    .unis(catalogues.of(pin), values.latest(code))
                    .asTuple()
                    .flatMap(known -> {
                        Set<String> fixed = known.getItem2().stream()
                                .map(spread -> spread.kept().value().leaf())
                                .collect(Collectors.toSet());
                        List<Leaf> open = known.getItem1().relativeLeaves().stream()
                                .filter(leaf -> !fixed.contains(leaf.key()))
                                .toList();
                        return open.isEmpty()
                                ? Uni.createFrom().item(List.of())
                                : among(code, campaign.units()).map(all -> best(known.getItem1(), open, all));
                    });
        });
    }

    private Uni<List<Submission.Opened>> among(String campaign, List<String> units) {
        return Multi.createFrom()
                .iterable(units)
                .onItem()
                .transformToUniAndConcatenate(unit -> submissions.latest(new SubmissionId(campaign, unit)))
                .filter(Submission.Opened.class::isInstance)
                .map(Submission.Opened.class::cast)
                .collect()
                .asList();
    }

    private List<FixedValue> best(ScoredFramework framework, List<Leaf> leaves, List<Submission.Opened> all) {
        return leaves.stream()
                .flatMap(leaf -> best(framework, leaf, all).map(best -> fixed(all, leaf, best)).stream())
                .toList();
    }

    private static Optional<Best> best(ScoredFramework framework, Leaf leaf, List<Submission.Opened> all) {
        return all.stream()
                .filter(submission -> !submission.leaf(leaf.key()).isExcluded())
                .flatMap(submission -> framework.relativeValue(leaf, submission).stream()
                        .map(value -> new Best(submission.opening().unit(), value)))
                .max(Comparator.comparing(Best::value).thenComparing(Best::unit, Comparator.reverseOrder()));
    }

    private FixedValue fixed(List<Submission.Opened> all, Leaf leaf, Best best) {
        String campaign = all.getFirst().opening().campaign();
        UUID key = UUID.nameUUIDFromBytes(campaign.getBytes(StandardCharsets.UTF_8));
        UUID id = new RequestKey("system:reference-values", "cut-off " + leaf.key(), key).requestId();
        return new FixedValue(
                id,
                id.toString(),
                campaign,
                leaf.key(),
                best.value(),
                ReferenceSource.BEST_UNIT,
                best.unit(),
                null,
                SubmissionActor.system("reference-values"),
                clock.instant());
    }
}
