package dti.eventstore;

import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes outages from faults of a request, an event or the code. A request that meets an outage is answered 503
 * and may be sent again; an event that meets one is tried again. Only this class classifies SQLSTATEs as outages.
 */
public final class Outages {

    /**
     * Messages of the operating system, Vert.x and its pool for a lost connection, for failures whose type does not
     * tell.
     */
    private static final List<String> GONE = List.of(
            "Connection reset",
            "Broken pipe",
            "Connection timed out",
            "Connection was closed",
            "Connection is not active now",
            "Pool closed");

    /** Their messages when no connection was free in time. */
    private static final List<String> NONE_FREE = List.of("Timeout", "Connection pool reached max wait queue size");

    /** Linux's messages for a full file system, which Java repeats. */
    private static final List<String> DISK_FULL = List.of("No space left on device", "Disk quota exceeded");

    private Outages() {}

    public static boolean isOutage(Throwable failure) {
        return of(failure).isPresent();
    }

    /**
     * Returns the outage that this failure or one of its causes reports; empty when the cause is a request, an event or
     * the code.
     */
    public static Optional<Outage> of(Throwable failure) {
        return Causes.of(failure).stream()
                .flatMap(cause -> Stream.ofNullable(ofOne(cause)))
                .findFirst();
    }

    private static @Nullable Outage ofOne(Throwable failure) {
        return switch (failure) {
            case StoreBusyException _ -> Outage.BUSY;
            case AppendOutcomeUnknownException _ -> Outage.AWAY;
            case StoreReadOnlyException _ -> Outage.READ_ONLY;
            case DatabaseException refused -> ofSqlState(refused.getSqlState());
            case SQLException refused -> ofSqlState(refused.getSQLState());
            case SocketException _ -> Outage.AWAY;
            case UnknownHostException _ -> Outage.AWAY;
            case ClosedChannelException _ -> Outage.AWAY;
            case ClosedConnectionException _ -> Outage.AWAY;
            case RetriableException _ -> Outage.AWAY;
            case AuthenticationException _ -> Outage.AWAY;
            case AuthorizationException _ -> Outage.AWAY;
            case TimeoutException _ -> Outage.BUSY;
            case io.smallrye.mutiny.TimeoutException _ -> Outage.BUSY;
            case IOException broken -> ofMessage(broken);
            default -> failure.getClass().getPackageName().startsWith("io.vertx.core") ? ofMessage(failure) : null;
        };
    }

    private static @Nullable Outage ofMessage(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (GONE.stream().anyMatch(message::startsWith)) {
            return Outage.AWAY;
        }
        if (NONE_FREE.stream().anyMatch(message::startsWith)) {
            return Outage.BUSY;
        }
        // A file's name precedes the reason.
        return DISK_FULL.stream().anyMatch(message::endsWith) ? Outage.FULL : null;
    }

    private static @Nullable Outage ofSqlState(@Nullable String state) {
        if (state == null || state.length() != 5) {
            return null;
        }
        return switch (state) {
            case "53100" -> Outage.FULL; // disk full
            case "25006" -> Outage.READ_ONLY; // read-only transaction
            case "57014" -> Outage.BUSY; // statement timeout, or cancelled by an operator
            case "40001", "40P01" -> Outage.BUSY; // serialisation failure, deadlock
            case "55P03", "55006" -> Outage.BUSY; // a lock not had in time, an object in use
            case "25P03", "25P04" -> Outage.BUSY; // this connection's own transaction, left alone or held too long
            case "3D000" -> Outage.AWAY; // no such database, yet
            default -> ofSqlStateClass(state.substring(0, 2));
        };
    }

    private static @Nullable Outage ofSqlStateClass(String stateClass) {
        return switch (stateClass) {
            case "08" -> Outage.AWAY; // connection exception
            case "28" -> Outage.AWAY; // role or password not taken
            case "53" -> Outage.BUSY; // out of memory, of connections, of what an operator allows
            case "57" -> Outage.AWAY; // shut down, crashed, starting
            case "58" -> Outage.AWAY; // the database's own machine failed: input and output, files
            default -> null;
        };
    }
}
