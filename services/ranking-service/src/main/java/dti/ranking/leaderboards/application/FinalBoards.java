package dti.ranking.leaderboards.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.ranking.leaderboards.domain.Basis;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leaderboards of a campaign as they are to be published, and how far its parts have come. */
@ApplicationScoped
public class FinalBoards {

    private final LeaderboardReads reads;
    private final Computations computations;

    FinalBoards(LeaderboardReads reads, Computations computations) {
        this.reads = reads;
        this.computations = computations;
    }

    /**
     * What is known of a campaign.
     *
     * @param version of the campaign's stream
     * @param whole by what was achieved and the campaign's own policy
     * @param pools the same of each ranking pool, by its name
     * @param phases the phase each unit's submission is in; without a unit of which nothing, or not the submission, was heard
     * @param waiting units whose score waits for a parked stream, as officials know them
     */
    public record FinalBoard(
            Campaign campaign,
            long version,
            Leaderboard whole,
            Map<String, Leaderboard> pools,
            Map<String, String> phases,
            List<String> waiting) {}

    /**
     * Reads all of it as of one moment, in a transaction of the caller's; empty for an unknown campaign. Fails with
     * {@link ResultsMovedException} where results changed meanwhile.
     */
    public Uni<Optional<FinalBoard>> read(String campaign, SqlClient transaction) {
        return LeaderboardReads.campaign(campaign, transaction)
                .flatMap(before -> before.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : reads.participants(campaign, null, transaction)
                                .flatMap(participants -> LeaderboardReads.campaign(campaign, transaction)
                                        .flatMap(after -> after.filter(now -> now.tag()
                                                                .equals(before.get()
                                                                        .tag()))
                                                        .isPresent()
                                                ? computations.onWorker(
                                                        () -> Optional.of(board(before.get(), participants)))
                                                : Uni.createFrom().failure(new ResultsMovedException()))));
    }

    private static FinalBoard board(KnownCampaign known, List<Participant> participants) {
        Campaign campaign = known.campaign();
        Map<String, Leaderboard> pools = new LinkedHashMap<>();
        campaign.rankingPools().forEach(pool -> pools.put(pool.name(), leaderboard(known, pool.name(), participants)));
        Map<String, String> phases = new LinkedHashMap<>();
        for (Participant each : participants) {
            var latest = each.latest();
            if (latest != null && each.unit() != null) {
                phases.put(each.code(), latest.phase());
            }
        }
        List<String> waiting = participants.stream()
                .filter(Participant::isWaiting)
                .map(each -> each.name() + " (" + each.code() + ")")
                .toList();
        return new FinalBoard(
                campaign, known.extent().version(), leaderboard(known, null, participants), pools, phases, waiting);
    }

    private static Leaderboard leaderboard(KnownCampaign known, @Nullable String pool, List<Participant> participants) {
        var query = new LeaderboardQuery(known.campaign().code(), Basis.ACHIEVED, null, null, pool);
        return LeaderboardBuild.of(known, query, participants);
    }
}
