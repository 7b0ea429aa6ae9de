package dti.ranking.wiring;

import dti.runtime.logs.Consumers;
import dti.runtime.request.LogProgress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Measures progress in the log submissions by the log of scores. Scoring-service writes one event to its log of scores
 * per event of a submission, so their positions agree.
 */
@ApplicationScoped
class FollowedSubmissions implements LogProgress {

    private static final String SUBMISSIONS = "submissions";
    private static final String SCORES = "scores";

    private final Consumers consumers;

    FollowedSubmissions(Consumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public boolean follows(String log) {
        return log.equals(SUBMISSIONS) && consumers.follows(SCORES);
    }

    @Override
    public Uni<Boolean> await(String log, long position, Duration timeout) {
        return consumers.await(SCORES, position, timeout);
    }
}
