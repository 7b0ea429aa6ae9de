package dti.ranking.leaderboards.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dti.ranking.copies.application.FrameworkNodes;
import dti.ranking.copies.application.ReferenceCopies;
import dti.runtime.access.Caller;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.response.SharedReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Computes each leaderboard once for all concurrent callers, and caches it until any of its data changes. */
@ApplicationScoped
public class Leaderboards {

    /**
     * Rows of all cached boards, some 2 kB each with their JSON, so at most 30 MB. A province's 120 units in ten boards
     * have 1,200.
     */
    private static final int KEPT_ROWS_MAX = 15_000;

    private static final int RETRY_AFTER_SECONDS = 1;

    private final CampaignWatch watch;
    private final LeaderboardReads reads;
    private final PastReads past;
    private final ReferenceCopies copies;
    private final Computations computations;
    private final BoardJson json;
    private final SharedReads<LeaderboardQuery, Board> computed = new SharedReads<>(this::computed);
    private final Cache<LeaderboardQuery, Board> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_ROWS_MAX)
            .weigher((LeaderboardQuery query, Board board) -> 1 + board.rows())
            .build();

    Leaderboards(
            CampaignWatch watch,
            LeaderboardReads reads,
            PastReads past,
            ReferenceCopies copies,
            Computations computations,
            BoardJson json) {
        this.watch = watch;
        this.reads = reads;
        this.past = past;
        this.copies = copies;
        this.computations = computations;
        this.json = json;
    }

    /**
     * The campaign of the query; fails where the caller may not read its results, or where it has no such node or pool.
     */
    public Uni<KnownCampaign> readable(Caller caller, LeaderboardQuery query) {
        return watch.now(query.campaign()).flatMap(known -> checked(caller, known, query));
    }

    /**
     * The leaderboard as of a moment of the past. The phase of the campaign then decides who may read it: provisional
     * results stay provisional.
     *
     * @param seen whether the caller has the leaderboard of a tag already, so that it is not computed again
     */
    public Uni<Past> readPast(Caller caller, LeaderboardQuery query, AsOf asOf, Predicate<String> seen) {
        return past.at(query.campaign(), asOf, (then, reader) -> checked(caller, then, query))
                .map(Leaderboards::pastTag)
                .flatMap(tag -> seen.test(tag)
                        ? Uni.createFrom().item(new Past(tag, Optional.empty()))
                        : computations.ofPast(() -> computedPast(caller, query, asOf)));
    }

    /**
     * A leaderboard of the past.
     *
     * @param board empty where the caller has it already
     */
    public record Past(String tag, Optional<Board> board) {}

    /** The leaderboard of a query. Requires that {@link #readable} has admitted the caller. */
    public Uni<Board> read(KnownCampaign known, LeaderboardQuery query) {
        return kept(known, query).map(board -> Uni.createFrom().item(board)).orElseGet(() -> computed.read(query));
    }

    /** The cached leaderboard, if nothing has changed since; else empty. */
    Optional<Board> kept(KnownCampaign known, LeaderboardQuery query) {
        return Optional.ofNullable(kept.getIfPresent(query))
                .filter(board -> board.tag().equals(known.tag()));
    }

    private Uni<Board> computed(LeaderboardQuery query) {
        return computations
                .ofBoard(() -> reads.atOneMoment(
                                query.campaign(),
                                (now, client) -> kept(now, query).isPresent()
                                        ? Uni.createFrom().item(new Parts(now, List.of()))
                                        : reads.participants(query.campaign(), query.node(), client)
                                                .map(participants -> new Parts(now, participants)))
                        .flatMap(parts -> kept(parts.known(), query)
                                .map(board -> Uni.createFrom().item(board))
                                .orElseGet(() -> computations.onWorker(
                                        () -> board(parts.known().tag(), parts, query)))))
                .invoke(fresh -> kept.put(query, fresh));
    }

    private Uni<Past> computedPast(Caller caller, LeaderboardQuery query, AsOf asOf) {
        return past.at(
                        query.campaign(),
                        asOf,
                        (then, reader) -> checked(caller, then, query)
                                .flatMap(known -> reader.participants(known, query.node())
                                        .map(participants -> new Parts(known, participants))))
                .flatMap(parts -> {
                    String tag = pastTag(parts.known());
                    return computations
                            .onWorker(() -> board(tag, parts, query))
                            .map(board -> new Past(tag, Optional.of(board)));
                });
    }

    private Board board(String tag, Parts parts, LeaderboardQuery query) {
        Leaderboard leaderboard = LeaderboardBuild.of(parts.known(), query, parts.participants());
        return new Board(tag, leaderboard, json.bytes(leaderboard));
    }

    /** The data of a leaderboard as of one moment. */
    private record Parts(KnownCampaign known, List<Participant> participants) {}

    private static String pastTag(KnownCampaign known) {
        return "past." + known.tag();
    }

    private Uni<KnownCampaign> checked(Caller caller, Optional<KnownCampaign> found, LeaderboardQuery query) {
        KnownCampaign known = LeaderboardAccess.read(caller, found);
        checkPool(known, query);
        return checkNode(caller, known, query).replaceWith(known);
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
