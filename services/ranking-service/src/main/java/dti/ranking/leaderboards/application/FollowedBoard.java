package dti.ranking.leaderboards.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One leaderboard for all its followers. Each change is computed and written once for all of them. A follower that is
 * behind costs only its tag; one that is too far behind gets a new snapshot.
 */
final class FollowedBoard {

    /** At least six seconds of changes under load. A slower follower gets a new snapshot. */
    private static final int CHANGES_MAX = 32;

    /** The length of all stored changes together: some 1 MB. */
    private static final int CHANGES_CHARS_MAX = 1_000_000;

    /** Limits the rest, so that a change is seen after some seconds however long a read takes. */
    private static final Duration REST_MAX = Duration.ofSeconds(2);

    private final LeaderboardQuery query;
    private final int rows;
    private final BoardJson json;
    private final Deque<Step> steps = new ArrayDeque<>();
    private int followers;
    private int chars;
    private long restUntilNanos;
    private @Nullable Board latest;
    private @Nullable String snapshot;

    /** @param rows the number of units in the campaign */
    FollowedBoard(LeaderboardQuery query, int rows, BoardJson json) {
        this.query = query;
        this.rows = rows;
        this.json = json;
    }

    /** The change from one tag to the next; the text is null where no reader sees a difference. */
    private record Step(String from, String to, @Nullable String text) {

        int chars() {
            return text == null ? 0 : text.length();
        }
    }

    LeaderboardQuery query() {
        return query;
    }

    int rows() {
        return rows;
    }

    synchronized void join() {
        followers++;
    }

    /** Removes a follower; true where it was the last one. */
    synchronized boolean leave() {
        followers--;
        return followers == 0;
    }

    synchronized boolean isAt(String tag) {
        return latest != null && latest.tag().equals(tag);
    }

    /**
     * The update after a tag: the next change, or a snapshot where that change is not stored. Empty for the latest tag.
     */
    synchronized Optional<LeaderboardUpdate> after(String tag) {
        return isAt(tag)
                ? Optional.empty()
                : Optional.of(steps.stream()
                        .filter(step -> step.from().equals(tag))
                        .findFirst()
                        .map(FollowedBoard::update)
                        .orElseGet(this::snapshot));
    }

    /** Records how long the last read took; the next read rests as long, at most {@link #REST_MAX}. */
    synchronized void took(Duration duration) {
        restUntilNanos = System.nanoTime() + Math.min(duration.toNanos(), REST_MAX.toNanos());
    }

    /** The time to wait before the next read. */
    synchronized Duration rest() {
        return latest == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, restUntilNanos - System.nanoTime()));
    }

    /** Takes the next board. Boards arrive in their order, because only one read runs at a time. */
    synchronized void advance(Board now) {
        Board before = latest;
        if (before != null && before.tag().equals(now.tag())) {
            return;
        }
        latest = now;
        snapshot = null;
        if (before != null) {
            add(before, LeaderboardUpdate.Change.between(before.leaderboard(), now.leaderboard()), now);
        }
    }

    private void add(Board before, LeaderboardUpdate.Change change, Board now) {
        if (change.items().size() > LeaderboardUpdate.ROWS_MAX) {
            steps.clear();
            chars = 0;
            return;
        }
        Step step = new Step(before.tag(), now.tag(), change.saysNothing() ? null : json.text(change));
        steps.addLast(step);
        chars += step.chars();
        while (steps.size() > CHANGES_MAX || chars > CHANGES_CHARS_MAX) {
            chars -= steps.removeFirst().chars();
        }
    }

    private static LeaderboardUpdate update(Step step) {
        String text = step.text();
        return text == null ? new LeaderboardUpdate.Unseen(step.to()) : new LeaderboardUpdate.Changed(step.to(), text);
    }

    /** A snapshot of the latest board. Requires that there is one. */
    synchronized LeaderboardUpdate snapshot() {
        Board now = Objects.requireNonNull(latest);
        String text = snapshot;
        if (text == null) {
            text = json.text(now.leaderboard().page(0, LeaderboardUpdate.ROWS_MAX));
            snapshot = text;
        }
        return new LeaderboardUpdate.Snapshot(now.tag(), text);
    }
}
