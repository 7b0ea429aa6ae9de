package dti.contracts;

import java.time.Instant;

/**
 * The score of a submission after one of its events is not known yet, because the submission's stream is parked in
 * scoring-service. It is published instead of {@link ScoreChanged} for every held event, so that versions and
 * positions have no gap. The score before it stays the last known one until the next {@link ScoreChanged} of the
 * submission.
 *
 * @param campaign code of the submission's campaign
 * @param unit code of the submission's unit
 * @param version of the submission
 * @param sourcePosition the event's position in the log {@code submissions}
 * @param at time the event was recorded
 * @param since time the submission's stream was parked
 * @param reason of the parking, in a few words
 */
public record ScoreWithheld(
        String campaign, String unit, long version, long sourcePosition, Instant at, Instant since, String reason) {}
