package dti.ranking.leaderboards.application;

import dti.contracts.UnitChanged;
import dti.ranking.scores.application.StoredScore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a campaign, as far as its data has arrived here.
 *
 * @param unit null before its data from framework-service arrives
 * @param latest null before its submission is opened
 * @param waitingSince the time its score began to wait for a parked stream; null where it waits for none
 */
record Participant(
        String code,
        @Nullable UnitChanged unit,
        @Nullable Latest latest,
        @Nullable Instant waitingSince) {

    /**
     * The latest score.
     *
     * @param position the position, in the log submissions, of the event it follows from
     * @param before the score when the submission entered its current phase; null in its first phase
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

    /**
     * The score when the campaign's phase began. For a submission that has not entered that phase yet, this is its
     * latest score.
     */
    Optional<StoredScore> scoreBefore(String phase) {
        return Optional.ofNullable(latest)
                .flatMap(now ->
                        now.phase().equals(phase) ? Optional.ofNullable(now.before()) : Optional.of(now.score()));
    }
}
