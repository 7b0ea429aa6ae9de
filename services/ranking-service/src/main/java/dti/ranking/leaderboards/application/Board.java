package dti.ranking.leaderboards.application;

import dti.runtime.response.SharedBytes;

/**
 * A leaderboard, the tag that is true of it, and its JSON, which all who read it share.
 *
 * @param tag of everything it is made of
 */
public record Board(String tag, Leaderboard leaderboard, SharedBytes json) {

    int rows() {
        return leaderboard.items().size();
    }
}
