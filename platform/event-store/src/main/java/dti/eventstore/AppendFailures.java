package dti.eventstore;

import io.vertx.pgclient.PgException;

/** Classifies failures by what they mean for the transaction. */
final class AppendFailures {

    private AppendFailures() {}

    /** Returns whether the database answered with an error: the connection works, and nothing was written. */
    static boolean refusedByDatabase(Throwable failure) {
        return failure instanceof PgException refusal && !connectionLost(refusal);
    }

    /**
     * Returns whether one command of the batch may have caused the failure, so that the others are tried again without
     * it.
     */
    static boolean perhapsOfOneCommand(Throwable failure) {
        return failure instanceof PgException refusal
                && switch (sqlStateClass(refusal)) {
                    case "22", "23", "P0", "21" -> true;
                    default -> false;
                };
    }

    private static boolean connectionLost(PgException refusal) {
        return switch (sqlStateClass(refusal)) {
            case "08", "57" -> true; // connection exception; shutdown, crash or cannot connect now
            default -> false;
        };
    }

    private static String sqlStateClass(PgException refusal) {
        String state = refusal.getSqlState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
