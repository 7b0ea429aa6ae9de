package dti.ranking.leaderboards.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.runtime.response.SharedReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Shares the state of campaigns among concurrent callers. The database is read a few times a second, however many
 * followers there are.
 */
@ApplicationScoped
class CampaignWatch {

    /** Less than the time between two polls of a follower. */
    private static final Duration KEPT = Duration.ofMillis(100);

    /** Units of all campaigns kept, some 60 bytes each: 20 campaigns of the largest size, so 6 MB. */
    private static final int KEPT_UNITS_MAX = 100_000;

    private final SharedReads<String, Optional<KnownCampaign>> reads;
    private final Cache<String, Optional<KnownCampaign>> seen = Caffeine.newBuilder()
            .maximumWeight(KEPT_UNITS_MAX)
            .weigher((String code, Optional<KnownCampaign> known) ->
                    1 + known.map(found -> found.campaign().units().size()).orElse(0))
            .expireAfterWrite(KEPT)
            .build();

    CampaignWatch(LeaderboardReads reads) {
        this.reads = new SharedReads<>(code -> reads.campaign(code).invoke(known -> seen.put(code, known)));
    }

    /** The state at some moment after this call. */
    Uni<Optional<KnownCampaign>> now(String code) {
        return reads.read(code);
    }

    /** A state that is at most 100 ms old. */
    Uni<Optional<KnownCampaign>> lately(String code) {
        Optional<KnownCampaign> known = seen.getIfPresent(code);
        return known == null ? reads.read(code) : Uni.createFrom().item(known);
    }
}
