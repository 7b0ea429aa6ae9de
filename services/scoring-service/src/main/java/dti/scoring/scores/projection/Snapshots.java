package dti.scoring.scores.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.eventstore.StoredEvent;
import dti.rules.score.ScoreTree;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.FoldedSubmissions;
import dti.scoring.submissions.application.RecordedEvent;
import dti.scoring.submissions.domain.Submission;
import dti.scoring.submissions.domain.SubmissionEvolution;
import dti.scoring.submissions.domain.SubmissionId;
import dti.scoring.submissions.domain.SubmissionScore;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Keeps submissions as the projection has followed them. A kept submission is used only when it is exactly one event
 * behind, so a repeated batch or a restart folds from the log instead of building on state that was never committed.
 */
final class Snapshots {

    /** Several times the units of a campaign. A snapshot takes some 70 kB, and is dropped when memory is short. */
    static final int KEPT_MAX = 500;

    private final FoldedSubmissions submissions;
    private final Catalogues catalogues;
    private final Cache<SubmissionId, Snapshot> kept;

    Snapshots(FoldedSubmissions submissions, Catalogues catalogues, int keptMax) {
        this.submissions = submissions;
        this.catalogues = catalogues;
        this.kept = Caffeine.newBuilder().softValues().maximumSize(keptMax).build();
    }

    /** Returns the submission right before the event. Empty before its first event. */
    Uni<Optional<Snapshot>> before(StoredEvent event) {
        SubmissionId id = SubmissionId.of(event.stream());
        long version = event.version().value() - 1;
        if (version == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        Snapshot known = kept.getIfPresent(id);
        if (known != null && known.submission().version() == version) {
            return Uni.createFrom().item(Optional.of(known));
        }
        return submissions.atVersion(id, version).flatMap(state -> switch (state) {
            case Submission.Opened opened -> score(opened).map(tree -> Optional.of(Snapshot.first(opened, tree)));
            case Submission.NotOpened ignored ->
                Uni.createFrom()
                        .failure(new IllegalStateException("the stream of " + id + " does not reach " + version));
        });
    }

    /** Returns the submission right after the event. */
    Uni<Snapshot> after(Optional<Snapshot> before, RecordedEvent event) {
        Submission state = before.<Submission>map(Snapshot::submission).orElse(Submission.NOT_OPENED);
        Submission evolved = SubmissionEvolution.evolve(state, event.event());
        if (!(evolved instanceof Submission.Opened opened)) {
            throw new IllegalStateException("a submission with events is open");
        }
        return score(opened)
                .map(tree ->
                        before.map(known -> known.next(opened, tree)).orElseGet(() -> Snapshot.first(opened, tree)))
                .invoke(snapshot -> kept.put(opened.id(), snapshot));
    }

    private Uni<ScoreTree> score(Submission.Opened submission) {
        return catalogues.of(submission.framework()).map(framework -> SubmissionScore.of(submission, framework));
    }
}
