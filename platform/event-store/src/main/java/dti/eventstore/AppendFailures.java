package dti.eventstore;

import io.vertx.pgclient.PgException;

/** Tells failures apart by what they say of the transaction. */
final class AppendFailures {

    private AppendFailures() {}

    /** The database answered with an error: the connection is good, and nothing was written. */
    static boolean refusedByDatabase(Throwable failure) {
        return failure instanceof PgException refusal && !connectionLost(refusal);
    }

    /** One command of the batch may be at fault, so the others deserve another try without it. */
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
