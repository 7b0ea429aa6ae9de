package dti.ranking.leaderboards.application;

import dti.runtime.response.SharedBytes;

/**
 * A leaderboard, its tag, and its JSON, which all readers share.
 *
 * @param tag the tag of all data the leaderboard is computed from
 */
public record Board(String tag, Leaderboard leaderboard, SharedBytes json) {

    int rows() {
        return leaderboard.items().size();
    }
}
