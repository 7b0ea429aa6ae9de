package dti.ranking.leaderboards.application;

import dti.contracts.UnitChanged;
import dti.ranking.scores.application.StoredScore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a campaign as far as it has been heard of here.
 *
 * @param unit null before framework-service told of it
 * @param latest null before its submission is opened
 * @param waitingSince when its score began to wait for a parked stream; null where it waits for none
 */
record Participant(
        String code,
        @Nullable UnitChanged unit,
        @Nullable Latest latest,
        @Nullable Instant waitingSince) {

    /**
     * The latest score.
     *
     * @param position of the event it follows from, in the log submissions
     * @param before what it was when the submission entered its current phase; null in its first
     */
    record Latest(
            long position,
            Instant at,
            String phase,
            StoredScore score,
            @Nullable StoredScore before) {}

    String name() {
        return unit == null ? code : unit.name();
    }

    boolean isWaiting() {
        return waitingSince != null;
    }

    List<UnitChanged.Identifier> identifiers() {
        return unit == null ? List.of() : unit.identifiers();
    }

    boolean isInAnyOf(List<String> groups) {
        return unit != null && unit.groups().stream().anyMatch(groups::contains);
    }

    Optional<StoredScore> score() {
        return Optional.ofNullable(latest).map(Latest::score);
    }

    /** What it had when the campaign's phase began; a submission that has not entered that phase yet still has it. */
    Optional<StoredScore> scoreBefore(String phase) {
        return Optional.ofNullable(latest)
                .flatMap(now ->
                        now.phase().equals(phase) ? Optional.ofNullable(now.before()) : Optional.of(now.score()));
    }
}
