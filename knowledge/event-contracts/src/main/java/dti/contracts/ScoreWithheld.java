package dti.contracts;

import java.time.Instant;

/**
 * The score of a submission after one of its events is not known yet: the submission's stream is parked in scoring-service. It
 * is published in the place of {@link ScoreChanged}, for every event that is held, so that versions and positions have no gap.
 * The last score before it stays the last known one; the next {@link ScoreChanged} of the submission ends the wait.
 *
 * @param campaign of the submission
 * @param unit whose submission it is
 * @param version of the submission
 * @param sourcePosition the event's position in the log {@code submissions}
 * @param at when the event was recorded
 * @param since when the submission's stream was parked
 * @param reason why it was parked, in a few words
 */
public record ScoreWithheld(
        String campaign, String unit, long version, long sourcePosition, Instant at, Instant since, String reason) {}
