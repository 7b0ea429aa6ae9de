package dti.ranking.leaderboards.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.access.Caller;
import dti.problem.FieldError;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.ranking.reference.application.FrameworkNodes;
import dti.ranking.reference.application.ReferenceCopies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Leaderboards, computed when asked for and kept for as long as nothing they are made of has changed. */
@ApplicationScoped
public class Leaderboards {

    /** Rows of all boards kept: some 300 bytes each, so at most 60 MB. A district campaign asked for in ten ways has 300. */
    private static final int KEPT_ROWS_MAX = 200_000;

    private static final int RETRY_AFTER_SECONDS = 1;

    private final LeaderboardReads reads;
    private final PastReads past;
    private final ReferenceCopies copies;
    private final Cache<LeaderboardQuery, Tagged> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS_MAX)
            .weigher((LeaderboardQuery query, Tagged board) ->
                    1 + board.leaderboard().items().size())
            .build();

    Leaderboards(LeaderboardReads reads, PastReads past, ReferenceCopies copies) {
        this.reads = reads;
        this.past = past;
        this.copies = copies;
    }

    /** A leaderboard and the tag that is true of it. */
    public record Tagged(String tag, Leaderboard leaderboard) {}

    /** The campaign asked about, if this caller may read its results and has named a node and a pool it has. */
    public Uni<KnownCampaign> readable(Caller caller, LeaderboardQuery query) {
        return reads.campaign(query.campaign())
                .map(known -> LeaderboardAccess.read(caller, known))
                .invoke(known -> checkPool(known, query))
                .call(known -> checkNode(caller, known, query));
    }

    /** The leaderboard as it was. Who may read it is decided by what the campaign was then: provisional stays provisional. */
    public Uni<Tagged> readPast(Caller caller, LeaderboardQuery query, AsOf asOf) {
        return past.at(query.campaign(), asOf, (then, reader) -> {
            KnownCampaign known = LeaderboardAccess.read(caller, then);
            checkPool(known, query);
            return checkNode(caller, known, query)
                    .chain(() -> reader.participants(known, query.node()))
                    .map(all -> new Tagged("past." + known.tag(), LeaderboardBuild.of(known, query, all)));
        });
    }

    /** What a caller is shown who has been found to be allowed to read it. */
    public Uni<Tagged> read(KnownCampaign known, LeaderboardQuery query) {
        Tagged before = kept.getIfPresent(query);
        if (before != null && before.tag().equals(known.tag())) {
            return Uni.createFrom().item(before);
        }
        return reads.atOneMoment(
                        query.campaign(),
                        (now, client) -> reads.participants(query.campaign(), query.node(), client)
                                .map(participants ->
                                        new Tagged(now.tag(), LeaderboardBuild.of(now, query, participants))))
                .invoke(fresh -> kept.put(query, fresh));
    }

    private static void checkPool(KnownCampaign known, LeaderboardQuery query) {
        String pool = query.pool();
        if (pool != null && known.pool(pool).isEmpty()) {
            throw ProblemException.invalid(FieldError.parameter(
                    "pool",
                    new Text(
                            "Đợt đánh giá không có nhóm xếp hạng này.",
                            "The campaign has no ranking pool of this name.")));
        }
    }

    private Uni<?> checkNode(Caller caller, KnownCampaign known, LeaderboardQuery query) {
        String node = query.node();
        if (node == null) {
            return Uni.createFrom().voidItem();
        }
        var pin = known.campaign().framework();
        return copies.nodes(pin.key(), pin.version()).invoke(nodes -> checkNode(caller, known, node, nodes));
    }

    private static void checkNode(Caller caller, KnownCampaign known, String node, FrameworkNodes nodes) {
        if (nodes.isUnknown()) {
            throw ProblemException.unavailable(
                    new Text("Bộ chỉ số chưa được nhận đủ.", "The framework has not arrived here yet."),
                    RETRY_AFTER_SECONDS);
        }
        if (nodes.node(node).isEmpty()) {
            throw ProblemException.invalid(FieldError.parameter(
                    "node", new Text("Bộ chỉ số không có mục này.", "The framework has no such node.")));
        }
        if (nodes.isLeaf(node)) {
            LeaderboardAccess.readLeaf(caller, known);
        }
    }
}
