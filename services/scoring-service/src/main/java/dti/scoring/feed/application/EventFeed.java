package dti.scoring.feed.application;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.LogHead;
import dti.eventstore.StoredEvent;
import dti.runtime.access.Caller;
import dti.runtime.access.Role;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import dti.runtime.response.HeavyWorkLimit;
import dti.scoring.logs.EventLogs;
import dti.scoring.logs.LogCursor;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log in order, from a reader's last position. Positions are in commit order, so no event is ever skipped.
 */
@ApplicationScoped
public class EventFeed {

    private static final String AFTER = "after";

    /** The number of events in one read of the log. */
    private static final int WINDOW = 1_000;

    /** A page whose filter passes few events ends after this many windows, and returns the cursor to continue from. */
    private static final int WINDOWS_MAX = 20;

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** Proxies cut connections that are silent for 30 s and more. */
    private static final Duration HEARTBEAT_AFTER = Duration.ofSeconds(15);

    private static final Duration LIFE_MAX = Duration.ofMinutes(10);

    /** Each follower holds a connection and reads the log twice a second. */
    public static final int FOLLOWERS_MAX = 100;

    /** The maximum of events in a follower's stretch, some 2 kB each: 100 slow followers hold 10 MB. */
    private static final int FOLLOWED_MAX = 50;

    /** Each page reads up to 20 windows of 2 MB, one after the other. */
    private static final int PAGES_AT_ONCE_MAX = 4;

    private static final int PAGES_WAITING_MAX = 50;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final HeavyWorkLimit pages = new HeavyWorkLimit(
            PAGES_AT_ONCE_MAX,
            PAGES_WAITING_MAX,
            new Text("Quá nhiều lượt đọc nhật ký.", "Too many read the log."),
            RETRY_AFTER_SECONDS);

    private final EventLogs logs;

    EventFeed(EventLogs logs) {
        this.logs = logs;
    }

    /**
     * A part of the feed.
     *
     * @param cursor the cursor to continue from: after the last event read
     * @param caughtUp true at the present end of the log, or of the requested time
     */
    public record Stretch(List<StoredEvent> events, LogCursor cursor, boolean caughtUp) {

        /** The cursor to continue from right after one of its events. */
        public LogCursor cursorAt(StoredEvent event) {
            return cursor.at(event.position().value());
        }
    }

    /**
     * Throws unless the caller may read every submission's events: auditors, administrators, integrators with the
     * provisional scope.
     */
    public static void read(Caller caller) {
        boolean integrates = caller.has(Role.INTEGRATOR) && caller.scopes().contains(Caller.SCOPE_PROVISIONAL);
        if (integrates || caller.hasAny(Role.AUDITOR, Role.ADMINISTRATOR)) {
            return;
        }
        throw caller.isAnonymous()
                ? ProblemException.of(ProblemType.UNAUTHENTICATED, "Cần đăng nhập.", "This needs a token.")
                : ProblemException.byRule(
                        ProblemType.FORBIDDEN,
                        "role-forbids",
                        new Text(
                                "Chỉ kiểm toán viên và hệ thống tích hợp được đọc nhật ký.",
                                "Only auditors and integrators may read the log."));
    }

    /** The next page after a cursor's text; at most {@code limit} events. */
    public Uni<Stretch> page(@Nullable String after, FeedFilter filter, int limit) {
        return pages.run(() -> read(after, filter, limit));
    }

    private Uni<Stretch> read(@Nullable String after, FeedFilter filter, int limit) {
        return logs.submissions()
                .head()
                .flatMap(head -> start(LogCursor.of(AFTER, after, head.generation()), filter, head)
                        .flatMap(from -> read(new Reading(filter, limit, head), from)));
    }

    /** Refuses an invalid cursor before the answer begins, while a refusal is still possible. */
    public Uni<Void> admit(@Nullable String after) {
        return logs.submissions()
                .head()
                .invoke(head -> LogCursor.of(AFTER, after, head.generation()))
                .replaceWithVoid();
    }

    /** All events after a cursor, then new events as they come. A stretch without events is a heartbeat. */
    public Multi<Stretch> follow(@Nullable String after, FeedFilter filter, int limit) {
        return Multi.createFrom()
                .deferred(() -> {
                    Follower follower = new Follower(after);
                    return Multi.createBy()
                            .repeating()
                            .uni(() -> follower.next(filter, Math.min(limit, FOLLOWED_MAX)))
                            .indefinitely()
                            .filter(follower::isTold);
                })
                .select()
                .first(LIFE_MAX);
    }

    private Uni<Stretch> read(Reading reading, LogCursor from) {
        return logs.submissions()
                .readSome(new GlobalPosition(from.position()), reading.window())
                .flatMap(window -> {
                    reading.windows++;
                    LogCursor cursor = from;
                    for (StoredEvent event : window) {
                        if (reading.isFull() || reading.filter.isOver(event)) {
                            break;
                        }
                        reading.take(event);
                        cursor = from.at(event.position().value());
                    }
                    boolean over = window.isEmpty() || reading.isOver(window.getLast(), cursor);
                    return over || reading.isFull() || reading.windows >= WINDOWS_MAX
                            ? Uni.createFrom().item(new Stretch(List.copyOf(reading.events), cursor, over))
                            : read(reading, cursor);
                });
    }

    /** The start: the cursor, or the first event of the requested time if that is later. */
    private Uni<LogCursor> start(LogCursor cursor, FeedFilter filter, LogHead head) {
        Instant since = filter.since();
        return since == null
                ? Uni.createFrom().item(cursor)
                : firstSince(since, cursor.position(), head.position().value()).map(cursor::at);
    }

    /** Finds the first event of a time by binary search, because times grow with positions. */
    private Uni<Long> firstSince(Instant since, long from, long to) {
        if (from >= to) {
            return Uni.createFrom().item(from);
        }
        long middle = from + (to - from) / 2;
        return logs.submissions()
                .readAll(new GlobalPosition(middle), 1)
                .flatMap(events -> events.getFirst().recordedAt().isBefore(since)
                        ? firstSince(since, middle + 1, to)
                        : firstSince(since, from, middle));
    }

    /** The state of reading one page. */
    private static final class Reading {

        private final FeedFilter filter;
        private final int limit;
        private final long end;
        private final List<StoredEvent> events = new ArrayList<>();
        private int windows;

        Reading(FeedFilter filter, int limit, LogHead head) {
            this.filter = filter;
            this.limit = limit;
            this.end = head.position().value();
        }

        boolean isFull() {
            return events.size() >= limit;
        }

        /**
         * The size of the next window. The first window has no more events than the page takes, because usually most
         * of them are wanted.
         */
        int window() {
            return windows == 0 ? Math.min(WINDOW, limit - events.size()) : WINDOW;
        }

        void take(StoredEvent event) {
            if (filter.wants(event)) {
                events.add(event);
            }
        }

        boolean isOver(StoredEvent last, LogCursor cursor) {
            return filter.isOver(last) && cursor.position() < last.position().value() && !isFull()
                    || cursor.position() >= end;
        }
    }

    /** A follower, and the position up to which it has received events. */
    private final class Follower {

        private volatile @Nullable String cursor;
        private volatile boolean caughtUp;
        private volatile long toldAtNanos = System.nanoTime();

        Follower(@Nullable String after) {
            this.cursor = after;
        }

        Uni<Stretch> next(FeedFilter filter, int limit) {
            Uni<Stretch> page = Uni.createFrom().deferred(() -> read(cursor, filter, limit));
            Uni<Stretch> timely = caughtUp
                    ? Uni.createFrom()
                            .voidItem()
                            .onItem()
                            .delayIt()
                            .by(LOOK_EVERY)
                            .chain(() -> page)
                    : page;
            return timely.invoke(stretch -> {
                cursor = stretch.cursor().text();
                caughtUp = stretch.caughtUp();
            });
        }

        boolean isTold(Stretch stretch) {
            boolean told = !stretch.events().isEmpty() || System.nanoTime() - toldAtNanos > HEARTBEAT_AFTER.toNanos();
            if (told) {
                toldAtNanos = System.nanoTime();
            }
            return told;
        }
    }
}
