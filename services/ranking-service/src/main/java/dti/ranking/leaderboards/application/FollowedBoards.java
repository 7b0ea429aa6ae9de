package dti.ranking.leaderboards.application;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.response.SharedReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The leaderboards that have followers. A leaderboard is removed when its last follower leaves. */
@ApplicationScoped
class FollowedBoards {

    /**
     * Rows of all followed boards, some 2 kB each, so at most 30 MB. Whole boards are shared with the cache for
     * readers.
     */
    private static final int ROWS_MAX = 15_000;

    private static final int RETRY_AFTER_SECONDS = 30;

    private final CampaignWatch watch;
    private final Leaderboards leaderboards;
    private final Computations computations;
    private final BoardJson json;
    private final SharedReads<FollowedBoard, Board> reads = new SharedReads<>(this::read);
    private final Map<LeaderboardQuery, FollowedBoard> followed = new HashMap<>();
    private int rows;

    FollowedBoards(CampaignWatch watch, Leaderboards leaderboards, Computations computations, BoardJson json) {
        this.watch = watch;
        this.leaderboards = leaderboards;
        this.computations = computations;
        this.json = json;
    }

    /**
     * Adds a follower to the board of a query.
     *
     * @throws ProblemException 503 where the other followed boards leave no room for its rows
     */
    synchronized FollowedBoard join(KnownCampaign known, LeaderboardQuery query) {
        FollowedBoard board = followed.get(query);
        if (board == null) {
            board = new FollowedBoard(query, known.campaign().units().size(), json);
            if (rows > 0 && rows + board.rows() > ROWS_MAX) {
                throw ProblemException.unavailable(
                        new Text(
                                "Quá nhiều bảng xếp hạng đang được theo dõi.",
                                "Too many leaderboards are being followed."),
                        RETRY_AFTER_SECONDS);
            }
            rows += board.rows();
            followed.put(query, board);
        }
        board.join();
        return board;
    }

    synchronized void leave(FollowedBoard board) {
        if (board.leave()) {
            followed.remove(board.query());
            rows -= board.rows();
        }
    }

    /** Updates the board to the known state of its campaign, or to a later one. */
    Uni<Void> upTo(KnownCampaign known, FollowedBoard board) {
        return board.isAt(known.tag())
                ? Uni.createFrom().voidItem()
                : reads.read(board).replaceWithVoid();
    }

    /**
     * Waits as long as the last read took, so that under load boards of the largest campaign are not recomputed without
     * a pause.
     */
    private Uni<Board> read(FollowedBoard board) {
        Duration rest = board.rest();
        return rest.toMillis() == 0 // no timer is shorter
                ? advanced(board)
                : Uni.createFrom().voidItem().onItem().delayIt().by(rest).chain(() -> advanced(board));
    }

    private Uni<Board> advanced(FollowedBoard board) {
        long began = System.nanoTime();
        return watch.lately(board.query().campaign())
                .flatMap(known -> leaderboards.read(known.orElseThrow(), board.query()))
                .call(now -> computations.onWorker(() -> {
                    board.advance(now);
                    board.took(Duration.ofNanos(System.nanoTime() - began));
                    return now;
                }));
    }
}
