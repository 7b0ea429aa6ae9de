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

/** Reads the leaderboards of a campaign that are to be published, and the state of its submissions. */
@ApplicationScoped
public class FinalBoards {

    private final LeaderboardReads reads;
    private final Computations computations;

    FinalBoards(LeaderboardReads reads, Computations computations) {
        this.reads = reads;
        this.computations = computations;
    }

    /**
     * The final leaderboards of a campaign and the state of its submissions.
     *
     * @param version the version of the campaign's stream
     * @param whole the leaderboard of all units on basis achieved, by the campaign's own policy
     * @param pools the same for each ranking pool, by its name
     * @param phases the phase of each unit's submission; a unit is missing where it or its submission has not arrived
     *     here
     * @param waiting units whose score waits for a parked stream, as name and code
     */
    public record FinalBoard(
            Campaign campaign,
            long version,
            Leaderboard whole,
            Map<String, Leaderboard> pools,
            Map<String, String> phases,
            List<String> waiting) {}

    /**
     * Reads the boards as of one moment, in the caller's transaction; empty for an unknown campaign. Fails with {@link
     * ResultsMovedException} where results changed meanwhile.
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
