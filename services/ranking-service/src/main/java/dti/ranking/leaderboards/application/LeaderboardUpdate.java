package dti.ranking.leaderboards.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a follower of a leaderboard is told. */
public sealed interface LeaderboardUpdate {

    /** Rows of one update, some 700 bytes each: more than any province has communes. The others are read page by page. */
    int ROWS_MAX = 200;

    /** What the follower has then; null where that does not change. */
    @Nullable
    String tag();

    /**
     * The leaderboard anew, for one who has none, an old one, or too much to be told.
     *
     * @param json its first page
     */
    record Snapshot(String tag, String json) implements LeaderboardUpdate {}

    /**
     * What is new since the last update.
     *
     * @param json a {@link Change}
     */
    record Changed(String tag, String json) implements LeaderboardUpdate {}

    /** Nothing that anybody sees has changed. */
    record Unseen(String tag) implements LeaderboardUpdate {}

    /** Nothing new; the connection lives. */
    record Heartbeat() implements LeaderboardUpdate {

        @Override
        public @Nullable String tag() {
            return null;
        }
    }

    /**
     * Units whose rank or points changed, or that began or ceased to wait.
     *
     * @param waiting how many units of the leaderboard wait now
     * @param items those that are new or different
     * @param removed units that take part no longer
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
