package dti.ranking.leaderboards.application;

import dti.access.Caller;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.ranking.leaderboards.application.Leaderboards.Tagged;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers follow leaderboards. A follower looks again and again; what happened while it was busy, or slow to take what it
 * was told, is told at once: nothing is buffered for it but the one look it has not had.
 */
@ApplicationScoped
public class LeaderboardStream {

    /** A change should be seen within a second; five looks a second, shared by all followers of a campaign. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** Proxies cut connections that are silent for 30 s and more. */
    private static final Duration HEARTBEAT_AFTER = Duration.ofSeconds(15);

    /** Then the follower comes again, with a token that is still good. */
    private static final Duration LIFE_MAX = Duration.ofMinutes(10);

    /** Some 50 kB each. */
    private static final int FOLLOWERS_MAX = 500;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Leaderboards leaderboards;
    private final CampaignWatch watch;
    private final AtomicInteger followers = new AtomicInteger();

    LeaderboardStream(Leaderboards leaderboards, CampaignWatch watch) {
        this.leaderboards = leaderboards;
        this.watch = watch;
    }

    /** Fails for who may not read what they ask for, or where there is no room: to be asked before {@link #follow}. */
    public Uni<Void> admit(Caller caller, LeaderboardQuery query) {
        return leaderboards.readable(caller, query).replaceWithVoid().invoke(() -> {
            if (followers.get() >= FOLLOWERS_MAX) {
                throw ProblemException.unavailable(
                        new Text("Quá nhiều kết nối theo dõi.", "Too many followers."), RETRY_AFTER_SECONDS);
            }
        });
    }

    /**
     * A leaderboard and its changes. It ends for one who may not, or no longer, read it.
     *
     * @param seen the tag the follower has seen; if it still holds, only what comes is told, else all of it
     */
    public Multi<LeaderboardUpdate> follow(Caller caller, LeaderboardQuery query, @Nullable String seen) {
        return leaderboards
                .readable(caller, query)
                .flatMap(known -> leaderboards.read(known, query))
                .onItem()
                .transformToMulti(first ->
                        updates(new Follower(caller, query, first), first.tag().equals(seen)))
                .onFailure(ProblemException.class)
                .recoverWithCompletion();
    }

    private Multi<LeaderboardUpdate> updates(Follower follower, boolean upToDate) {
        followers.incrementAndGet();
        LeaderboardUpdate first = upToDate ? new LeaderboardUpdate.Heartbeat() : follower.snapshot();
        Multi<LeaderboardUpdate> later = Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToUniAndConcatenate(tick -> follower.look())
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(first), later)
                .select()
                .first(LIFE_MAX)
                .onTermination()
                .invoke(followers::decrementAndGet);
    }

    /** One who follows, and what it was told last. Its looks come one after the other. */
    private final class Follower {

        private final Caller caller;
        private final LeaderboardQuery query;
        private volatile Tagged last;
        private volatile long toldAtNanos = System.nanoTime();

        Follower(Caller caller, LeaderboardQuery query, Tagged first) {
            this.caller = caller;
            this.query = query;
            this.last = first;
        }

        LeaderboardUpdate snapshot() {
            return new LeaderboardUpdate.Snapshot(last.tag(), last.leaderboard());
        }

        /** Whoever may no longer read is told no more: the stream fails. */
        Uni<Optional<LeaderboardUpdate>> look() {
            return watch.campaign(query.campaign())
                    .map(known -> LeaderboardAccess.read(caller, known))
                    .flatMap(known -> known.tag().equals(last.tag())
                            ? Uni.createFrom().item(heartbeat())
                            : leaderboards.read(known, query).map(this::change));
        }

        private Optional<LeaderboardUpdate> change(Tagged now) {
            var change = LeaderboardUpdate.Change.between(last.leaderboard(), now.leaderboard());
            last = now;
            return change.saysNothing() ? heartbeat() : told(new LeaderboardUpdate.Changed(now.tag(), change));
        }

        private Optional<LeaderboardUpdate> heartbeat() {
            boolean silent = System.nanoTime() - toldAtNanos > HEARTBEAT_AFTER.toNanos();
            return silent ? told(new LeaderboardUpdate.Heartbeat()) : Optional.empty();
        }

        private Optional<LeaderboardUpdate> told(LeaderboardUpdate update) {
            toldAtNanos = System.nanoTime();
            return Optional.of(update);
        }
    }
}
