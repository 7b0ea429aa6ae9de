package dti.ranking.leaderboards.application;

import dti.runtime.access.Caller;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.response.AdmissionLimit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers follow leaderboards. A follower polls for updates, and takes the next one only when its connection has
 * taken the one before. Only the last tag it has seen is stored for it.
 */
@ApplicationScoped
public class LeaderboardStream {

    /** Five polls a second, so that a change is seen within a second. All followers of a campaign share the reads. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** Proxies cut connections that are silent for 30 s and more. */
    private static final Duration HEARTBEAT_AFTER = Duration.ofSeconds(15);

    /** After this time the follower must connect again with a valid token. */
    private static final Duration LIFE_MAX = Duration.ofMinutes(10);

    /** A follower takes at most 140 kB while a snapshot is sent, so 70 MB where all connect at once. */
    private static final int FOLLOWERS_MAX = 500;

    /** Anonymous followers leave room for callers with a token, who work with the results. */
    private static final int ANONYMOUS_MAX = 300;

    private static final int RETRY_AFTER_SECONDS = 5;

    private static final Text FULL = new Text("Quá nhiều kết nối theo dõi.", "Too many followers.");

    private final Leaderboards leaderboards;
    private final CampaignWatch watch;
    private final FollowedBoards boards;
    private final AdmissionLimit places = new AdmissionLimit(FOLLOWERS_MAX, FULL, RETRY_AFTER_SECONDS);
    private final AdmissionLimit anonymous = new AdmissionLimit(ANONYMOUS_MAX, FULL, RETRY_AFTER_SECONDS);

    LeaderboardStream(Leaderboards leaderboards, CampaignWatch watch, FollowedBoards boards) {
        this.leaderboards = leaderboards;
        this.watch = watch;
        this.boards = boards;
    }

    /**
     * Takes a place before the caller is known. {@link Visit#leave} gives it back.
     *
     * @throws ProblemException 503 where there is no place
     */
    public Visit enter() {
        return new Visit(places.take());
    }

    /**
     * Counts an anonymous caller against the limit of anonymous followers.
     *
     * @throws ProblemException 503 where anonymous followers have all their places
     */
    public void identify(Visit visit, Caller caller) {
        if (caller.isAnonymous()) {
            visit.alsoTakes(anonymous.take());
        }
    }

    /**
     * Admits a caller to the leaderboard of a query; fails where the caller may not read it. Call this before {@link
     * #follow}.
     */
    public Uni<Void> admit(Visit visit, Caller caller, LeaderboardQuery query) {
        return leaderboards
                .readable(caller, query)
                .invoke(known -> visit.begin(caller, boards.join(known, query), boards::leave))
                .flatMap(known -> boards.upTo(known, visit.board()));
    }

    /**
     * A leaderboard and its changes. The stream ends where the caller may not, or no longer, read it.
     *
     * @param seen the last tag the follower has seen; if it is current, only later changes are sent, else a snapshot
     *     first
     */
    public Multi<LeaderboardUpdate> follow(Visit visit, @Nullable String seen) {
        Follower follower = new Follower(visit.caller(), visit.board());
        Multi<LeaderboardUpdate> later = Multi.createBy()
                .repeating()
                .uni(follower::next)
                .indefinitely()
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(() -> follower.first(seen)), later)
                .select()
                .first(LIFE_MAX)
                .onFailure(ProblemException.class)
                .recoverWithCompletion()
                .onTermination()
                .invoke(visit::leave);
    }

    /** The stay of one follower, from the beginning of its request to the end. */
    public static final class Visit {

        private final List<AdmissionLimit.Place> taken = new ArrayList<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private @Nullable Caller caller;
        private @Nullable FollowedBoard board;
        private @Nullable Runnable leaveBoard;

        private Visit(AdmissionLimit.Place place) {
            taken.add(place);
        }

        private synchronized void alsoTakes(AdmissionLimit.Place place) {
            taken.add(place);
            if (over.get()) {
                place.release();
            }
        }

        /** Begins to follow the board. A visit that has ended already leaves the board at once. */
        private synchronized void begin(Caller who, FollowedBoard joined, Consumer<FollowedBoard> leave) {
            caller = who;
            board = joined;
            if (over.get()) {
                leave.accept(joined);
            } else {
                leaveBoard = () -> leave.accept(joined);
            }
        }

        private synchronized Caller caller() {
            return Objects.requireNonNull(caller);
        }

        private synchronized FollowedBoard board() {
            return Objects.requireNonNull(board);
        }

        /** Gives its places back. Repeated calls have no effect. */
        public synchronized void leave() {
            if (over.compareAndSet(false, true)) {
                taken.forEach(AdmissionLimit.Place::release);
                if (leaveBoard != null) {
                    leaveBoard.run();
                }
            }
        }
    }

    /** A follower, and the last tag sent to it. Its polls run one after the other. */
    private final class Follower {

        private final Caller caller;
        private final FollowedBoard board;
        /** Empty before the first update. */
        private volatile String tag = "";

        private volatile boolean isUpToDate = true;
        private volatile long toldAtNanos = System.nanoTime();

        Follower(Caller caller, FollowedBoard board) {
            this.caller = caller;
            this.board = board;
        }

        LeaderboardUpdate first(@Nullable String seen) {
            if (seen != null && board.isAt(seen)) {
                tag = seen;
                return new LeaderboardUpdate.Heartbeat();
            }
            return told(board.snapshot());
        }

        Uni<Optional<LeaderboardUpdate>> next() {
            return isUpToDate
                    ? Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .by(LOOK_EVERY)
                            .chain(this::look)
                    : look();
        }

        /** Polls once. Fails, and so ends the stream, where the caller may no longer read the leaderboard. */
        private Uni<Optional<LeaderboardUpdate>> look() {
            return watch.lately(board.query().campaign())
                    .map(known -> LeaderboardAccess.read(caller, known))
                    .flatMap(known -> boards.upTo(known, board))
                    .map(_ -> board.after(tag).flatMap(this::unlessUnseen).or(this::heartbeat));
        }

        private Optional<LeaderboardUpdate> unlessUnseen(LeaderboardUpdate update) {
            if (update instanceof LeaderboardUpdate.Unseen(String to)) {
                tag = to;
                return Optional.empty();
            }
            return Optional.of(told(update));
        }

        private Optional<LeaderboardUpdate> heartbeat() {
            boolean silent = System.nanoTime() - toldAtNanos > HEARTBEAT_AFTER.toNanos();
            return silent ? Optional.of(told(new LeaderboardUpdate.Heartbeat())) : Optional.empty();
        }

        private LeaderboardUpdate told(LeaderboardUpdate update) {
            toldAtNanos = System.nanoTime();
            String now = update.tag();
            if (now != null) {
                tag = now;
            }
            isUpToDate = board.isAt(tag);
            return update;
        }
    }
}
