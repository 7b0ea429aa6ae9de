package dti.problem;

import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Failures of the way to the database: nothing is wrong with the request, and the same key may be sent again. */
final class Outages {

    /** PostgreSQL's class of connection exceptions. */
    private static final String CONNECTION_EXCEPTION = "08";

    /**
     * Shut down by an operator, by a crash, still starting; out of connections; a lock held too long, as by somebody whose
     * end the database has not noticed; and this connection's own transaction, left alone too long.
     */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "55P03", "25P03");

    /** How the system and Vert.x say that a connection is gone, where the type of the failure does not. */
    private static final List<String> GONE = List.of(
            "Connection reset",
            "Broken pipe",
            "Connection timed out",
            "Connection was closed",
            "Connection is not active now");

    /** Wrappers around wrappers end somewhere; a chain of causes could even be a circle. */
    private static final int CAUSES_MAX = 10;

    private static final int RETRY_AFTER_SECONDS = 1;

    private Outages() {}

    static boolean isOutage(Throwable fault) {
        return Stream.<@Nullable Throwable>iterate(fault, one -> one == null ? null : one.getCause())
                .limit(CAUSES_MAX)
                .anyMatch(Outages::breaksConnection);
    }

    private static boolean breaksConnection(@Nullable Throwable fault) {
        return switch (fault) {
            case null -> false;
            case SocketException ignored -> true;
            case ClosedChannelException ignored -> true;
            case ClosedConnectionException ignored -> true;
            case DatabaseException refused -> isAway(refused.getSqlState());
            case IOException broken -> saysGone(broken);
            default -> fault.getClass().getPackageName().startsWith("io.vertx.core") && saysGone(fault);
        };
    }

    private static boolean saysGone(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        return GONE.stream().anyMatch(message::startsWith);
    }

    private static boolean isAway(@Nullable String sqlState) {
        return sqlState != null && (sqlState.startsWith(CONNECTION_EXCEPTION) || AWAY.contains(sqlState));
    }

    static ProblemException problem() {
        return ProblemException.unavailable(
                new Text(
                        "Cơ sở dữ liệu tạm thời không trả lời; hãy gửi lại với cùng Idempotency-Key.",
                        "The database does not answer at the moment; send it again with the same Idempotency-Key."),
                RETRY_AFTER_SECONDS);
    }
}
