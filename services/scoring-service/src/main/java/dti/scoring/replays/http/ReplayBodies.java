package dti.scoring.replays.http;

import com.fasterxml.jackson.databind.JsonNode;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.scoring.replays.application.Difference;
import dti.scoring.replays.application.Replay;
import dti.scoring.replays.application.Replays;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of requests and answers about replays. */
final class ReplayBodies {

    private static final int TEXT_LENGTH_MAX = 2_000;

    private ReplayBodies() {}

    /** The scope of a replay: a submission, a campaign, or everything. */
    @Schema(name = "ReplayScope")
    record Scope(
            @Nullable @Size(min = 1, max = 100) String campaign,
            @Nullable @Size(min = 1, max = 100) String unit) {

        Replay.Scope scope() {
            if (unit != null && campaign == null) {
                throw ProblemException.invalid(FieldError.body(
                        "/campaign",
                        new Text("Một đơn vị phải đi cùng đợt đánh giá.", "A unit needs its campaign beside it.")));
            }
            return new Replay.Scope(campaign, unit);
        }
    }

    @Schema(name = "ReplayReason")
    record Reason(@NotBlank @Size(max = TEXT_LENGTH_MAX) String reason) {}

    /**
     * A replay.
     *
     * @param position the position up to which everything is compared
     * @param percent the share of events done
     * @param seconds the time worked
     * @param differing the number of differing submissions and rows
     * @param firstDifference the first event, by position, where stored and recomputed results differ
     * @param differences the first per submission and kind, by position, at most 100
     */
    @Schema(name = "Replay")
    record Answer(
            UUID id,
            long number,
            @Nullable String campaign,
            @Nullable String unit,
            String state,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant finishedAt,
            String rulesVersion,
            int pass,
            long position,
            long events,
            long eventsTotal,
            long submissions,
            BigDecimal percent,
            BigDecimal seconds,
            long eventsPerSecond,
            Differing differing,
            @Nullable DifferenceAnswer firstDifference,
            List<DifferenceAnswer> differences,
            Republished republished,
            @Nullable DecisionAnswer decision) {

        static Answer of(Replay replay, Replays.Counts counts, List<Difference> differences) {
            var progress = replay.progress();
            var found = differences.stream().map(DifferenceAnswer::of).toList();
            return new Answer(
                    replay.id(),
                    replay.request().number(),
                    replay.scope().campaign(),
                    replay.scope().unit(),
                    replay.state().wire(),
                    replay.request().by(),
                    replay.request().at(),
                    progress.finishedAt(),
                    replay.request().rulesVersion(),
                    replay.pass().number(),
                    replay.pass().until(),
                    progress.events(),
                    progress.eventsTotal(),
                    progress.submissions(),
                    percent(replay),
                    BigDecimal.valueOf(progress.workedMillis(), 3),
                    progress.workedMillis() == 0 ? 0 : progress.events() * 1000 / progress.workedMillis(),
                    new Differing(counts.submissions(), counts.rows()),
                    found.isEmpty() ? null : found.getFirst(),
                    found,
                    new Republished(counts.published(), counts.toPublish()),
                    DecisionAnswer.of(replay.decision()));
        }

        private static BigDecimal percent(Replay replay) {
            var progress = replay.progress();
            if (progress.finishedAt() != null || progress.eventsTotal() == 0) {
                return new BigDecimal(progress.finishedAt() != null ? 100 : 0);
            }
            return new BigDecimal(Math.min(progress.events(), progress.eventsTotal()) * 100)
                    .divide(new BigDecimal(progress.eventsTotal()), 1, RoundingMode.DOWN);
        }
    }

    /** The number of differing submissions and rows. */
    @Schema(name = "ReplayDiffering")
    record Differing(long submissions, long rows) {}

    /** The number of submissions republished after a swap, and the number to republish. */
    @Schema(name = "ReplayRepublished")
    record Republished(long done, long of) {}

    /** A swap or its reversal. */
    @Schema(name = "ReplayDecision")
    record DecisionAnswer(String by, Instant at, String reason) {

        static @Nullable DecisionAnswer of(Replay.@Nullable Decision decision) {
            return decision == null ? null : new DecisionAnswer(decision.by(), decision.at(), decision.reason());
        }
    }

    /**
     * The first difference of one kind in a submission.
     *
     * @param what {@code log | history | score | work | published}
     * @param version the first event, with its position
     * @param count the number of this submission's events that differ in this kind
     * @param fields {@code [{field, live, replayed}]} of the first event
     */
    @Schema(name = "ReplayDifference")
    record DifferenceAnswer(
            String campaign,
            String unit,
            String what,
            long version,
            long position,
            @Nullable UUID eventId,
            @Nullable String type,
            long count,
            JsonNode fields) {

        static DifferenceAnswer of(Difference found) {
            return new DifferenceAnswer(
                    found.submission().campaign(),
                    found.submission().unit(),
                    found.what().wire(),
                    found.version(),
                    found.position(),
                    found.eventId(),
                    found.type(),
                    found.count(),
                    found.fields());
        }
    }
}
