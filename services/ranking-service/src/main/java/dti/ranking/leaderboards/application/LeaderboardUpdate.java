package dti.ranking.leaderboards.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An update for a follower of a leaderboard. */
public sealed interface LeaderboardUpdate {

    /** Rows of one update, some 700 bytes each. No province has more communes. Further rows are read page by page. */
    int ROWS_MAX = 200;

    /** The tag the follower has after this update; null where it does not change. */
    @Nullable
    String tag();

    /**
     * The whole leaderboard, for a follower that has none, has an old one, or has missed too many changes.
     *
     * @param json the first page of the leaderboard
     */
    record Snapshot(String tag, String json) implements LeaderboardUpdate {}

    /**
     * The changes since the last update.
     *
     * @param json a {@link Change}
     */
    record Changed(String tag, String json) implements LeaderboardUpdate {}

    /** A new tag without a visible change. */
    record Unseen(String tag) implements LeaderboardUpdate {}

    /** No change; keeps the connection alive. */
    record Heartbeat() implements LeaderboardUpdate {

        @Override
        public @Nullable String tag() {
            return null;
        }
    }

    /**
     * The units whose rank or points changed, or that began or ceased to wait.
     *
     * @param waiting the number of units of the leaderboard that wait now
     * @param items the rows that are new or different
     * @param removed the units that no longer take part
     */
    record Change(
            String campaign,
            String basis,
            String policy,
            Instant asOf,
            boolean provisional,
            ResultStatus status,
            int waiting,
            List<Leaderboard.Item> items,
            List<String> removed) {

        static Change between(Leaderboard before, Leaderboard now) {
            Map<String, Leaderboard.Item> known = byUnit(before);
            Map<String, Leaderboard.Item> present = byUnit(now);
            List<Leaderboard.Item> changed =
                    now.items().stream().filter(item -> !isKnown(item, known)).toList();
            List<String> removed = before.items().stream()
                    .map(Leaderboard.Item::unit)
                    .filter(unit -> !present.containsKey(unit))
                    .toList();
            return new Change(
                    now.campaign(),
                    now.basis(),
                    now.policy(),
                    now.asOf(),
                    now.provisional(),
                    now.status(),
                    now.waiting(),
                    changed,
                    removed);
        }

        private static boolean isKnown(Leaderboard.Item item, Map<String, Leaderboard.Item> known) {
            Leaderboard.Item before = known.get(item.unit());
            return before != null && item.hasSameResult(before);
        }

        private static Map<String, Leaderboard.Item> byUnit(Leaderboard leaderboard) {
            return leaderboard.items().stream().collect(Collectors.toMap(Leaderboard.Item::unit, Function.identity()));
        }

        boolean saysNothing() {
            return items.isEmpty() && removed.isEmpty();
        }
    }
}
