package dti.ranking.leaderboards.application;

import dti.contracts.CampaignChanged.Campaign;
import dti.ranking.leaderboards.domain.Basis;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
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

    /** Final results hardly move; if they do between each of five reads, they are not final. */
    private static final int READS_MAX = 5;

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

    /** All of it as of one moment, read in a transaction of the caller's; empty for a campaign nobody told of. */
    public Uni<Optional<FinalBoard>> read(String campaign, SqlClient transaction) {
        return read(campaign, transaction, 1);
    }

    private Uni<Optional<FinalBoard>> read(String campaign, SqlClient transaction, int attempt) {
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
                                                : again(campaign, transaction, attempt))));
    }

    private Uni<Optional<FinalBoard>> again(String campaign, SqlClient transaction, int attempt) {
        if (attempt == READS_MAX) {
            throw ProblemException.unavailable(
                    new Text("Kết quả đang thay đổi; hãy thử lại.", "The results are moving; try again."), 1);
        }
        return read(campaign, transaction, attempt + 1);
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
