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
 * Lets callers follow leaderboards. A follower looks again and again, and takes the next update when its connection has taken
 * the one before: nothing is buffered for it but the tag it has seen.
 */
@ApplicationScoped
public class LeaderboardStream {

    /** A change should be seen within a second; five looks a second, shared by all followers of a campaign. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** Proxies cut connections that are silent for 30 s and more. */
    private static final Duration HEARTBEAT_AFTER = Duration.ofSeconds(15);

    /** Then the follower comes again, with a token that is still good. */
    private static final Duration LIFE_MAX = Duration.ofMinutes(10);

    /** At most 140 kB each while a snapshot is on its way, so 70 MB where all come at once. */
    private static final int FOLLOWERS_MAX = 500;

    /** Whoever needs no token leaves room for those who work with what they see. */
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
     * Takes a place, before anything is known of who asks; to be given back with {@link Visit#leave}.
     *
     * @throws ProblemException 503 where there is none
     */
    public Visit enter() {
        return new Visit(places.take());
    }

    /**
     * Counts who needs no token among their like.
     *
     * @throws ProblemException 503 where they have all their places
     */
    public void identify(Visit visit, Caller caller) {
        if (caller.isAnonymous()) {
            visit.alsoTakes(anonymous.take());
        }
    }

    /** Fails for who may not read what they ask for: to be asked before {@link #follow}. */
    public Uni<Void> admit(Visit visit, Caller caller, LeaderboardQuery query) {
        return leaderboards
                .readable(caller, query)
                .invoke(known -> visit.begin(caller, boards.join(known, query), boards::leave))
                .flatMap(known -> boards.upTo(known, visit.board()));
    }

    /**
     * A leaderboard and its changes. It ends for one who may not, or no longer, read it.
     *
     * @param seen the tag the follower has seen; if it still holds, only what comes is told, else all of it
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

    /** One who came to follow, from the request to its end. */
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

        /** A visit that is over already leaves the board at once. */
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

        /** Gives its places back, once however often it is called. */
        public synchronized void leave() {
            if (over.compareAndSet(false, true)) {
                taken.forEach(AdmissionLimit.Place::release);
                if (leaveBoard != null) {
                    leaveBoard.run();
                }
            }
        }
    }

    /** One who follows, and the tag it was told last. Its looks come one after the other. */
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

        /** Whoever may no longer read is told no more: the stream fails. */
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
