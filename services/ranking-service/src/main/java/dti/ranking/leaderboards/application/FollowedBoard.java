package dti.ranking.leaderboards.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One leaderboard for all who follow it: its changes are found and written once, however many are told. A follower who is
 * behind holds a tag and nothing else; one who is too far behind is told where to begin anew.
 */
final class FollowedBoard {

    /** Six seconds and more of a rush; a slower follower begins anew. */
    private static final int CHANGES_MAX = 32;

    /** Of all changes kept: some 1 MB. */
    private static final int CHANGES_CHARS_MAX = 1_000_000;

    /** Whatever it takes, a change is seen after some seconds. */
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

    /** From one tag to the next; without text where nobody sees a difference. */
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

    /** Whether that was the last one. */
    synchronized boolean leave() {
        followers--;
        return followers == 0;
    }

    synchronized boolean isAt(String tag) {
        return latest != null && latest.tag().equals(tag);
    }

    /** What comes after a tag; empty where it is the latest. */
    synchronized Optional<LeaderboardUpdate> after(String tag) {
        return isAt(tag)
                ? Optional.empty()
                : Optional.of(steps.stream()
                        .filter(step -> step.from().equals(tag))
                        .findFirst()
                        .map(FollowedBoard::update)
                        .orElseGet(this::snapshot));
    }

    /** How long reading it took. */
    synchronized void took(Duration duration) {
        restUntilNanos = System.nanoTime() + Math.min(duration.toNanos(), REST_MAX.toNanos());
    }

    /** How long it is left alone now. */
    synchronized Duration rest() {
        return latest == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, restUntilNanos - System.nanoTime()));
    }

    /** Later boards come later: one at a time is read. */
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

    /** The latest, once there is one. */
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
