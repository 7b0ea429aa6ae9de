package dti.ranking.leaderboards.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** The state of a campaign for many who ask at once: the database is asked a few times a second, however many follow. */
@ApplicationScoped
class CampaignWatch {

    /** Less than the time between two looks of a follower. */
    private static final Duration KEPT = Duration.ofMillis(100);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);
    private static final int CAMPAIGNS_MAX = 1_000;

    private final LeaderboardReads reads;
    private final Cache<String, Uni<Optional<KnownCampaign>>> watched = Caffeine.newBuilder()
            .maximumSize(CAMPAIGNS_MAX)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    CampaignWatch(LeaderboardReads reads) {
        this.reads = reads;
    }

    /** At most 100 ms old. */
    Uni<Optional<KnownCampaign>> campaign(String code) {
        return watched.get(code, unknown -> reads.campaign(code).memoize().atLeast(KEPT));
    }
}
