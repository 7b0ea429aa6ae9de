package dti.eventstore;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.PreparedStatement;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The connection a store appends on, with the prepared call. It is kept while it works and sends one batch at a time.
 * When the database does not answer in time, the socket is closed. The append is never cancelled, because the answer to
 * a cancel does not tell whether it was written.
 */
final class AppendConnection {

    private static final Logger LOG = Logger.getLogger(AppendConnection.class);

    private final Pool pool;
    private final String log;
    private final TimeoutWatch timeoutWatch;
    private final StreamVersionCache versions = new StreamVersionCache();
    private volatile @Nullable PreparedConnection open;

    AppendConnection(Pool pool, String log, Duration timeout) {
        this.pool = pool;
        this.log = log;
        this.timeoutWatch = new TimeoutWatch(timeout);
    }

    /**
     * Sends the batch. When the connection breaks or times out, sends the same batch once more on a new connection.
     */
    Uni<List<AppendResult>> append(List<Append> commands) {
        return attempt(commands)
                .onFailure(failure -> !AppendFailures.refusedByDatabase(failure))
                .recoverWithUni(lost -> {
                    LOG.warnf("append to %s: no answer (%s); sending the same requests again", log, lost.toString());
                    return attempt(commands);
                })
                .onFailure(failure -> !AppendFailures.refusedByDatabase(failure))
                .transform(failure -> new AppendOutcomeUnknownException(log, failure));
    }

    /** Returns the connection to the pool. */
    Uni<Void> close() {
        PreparedConnection closing = open;
        open = null;
        return closing == null
                ? Uni.createFrom().voidItem()
                : closing.connection().close();
    }

    private Uni<List<AppendResult>> attempt(List<Append> commands) {
        return timeoutWatch
                .with(prepared()
                        .flatMap(prepared -> prepared.call()
                                .query()
                                .execute(AppendCall.of(log, commands, versions::of)
                                        .tuple())
                                .flatMap(rows -> new AppendOutcomes(log, prepared.connection()).of(commands, rows))))
                .invoke(results -> versions.learn(commands, results))
                .onFailure(failure -> !AppendFailures.refusedByDatabase(failure))
                .invoke(this::abandon);
    }

    private Uni<PreparedConnection> prepared() {
        PreparedConnection existing = open;
        return existing != null ? Uni.createFrom().item(existing) : connect();
    }

    /** Connects on a thread without a Vert.x context, so that no caller's context stays with the connection. */
    private Uni<PreparedConnection> connect() {
        return Uni.createFrom()
                .<PreparedConnection>emitter(emitter ->
                        Thread.ofVirtual().name("append-connect-" + log).start(() -> connect(emitter)));
    }

    private void connect(UniEmitter<? super PreparedConnection> emitter) {
        pool.getConnection()
                .flatMap(connection -> connection
                        .prepare(AppendCall.SQL)
                        .map(call -> new PreparedConnection(connection, call))
                        .onFailure()
                        .call(connection::close))
                .invoke(opened -> open = opened)
                .subscribe()
                .with(emitter::complete, emitter::fail);
    }

    private void abandon(Throwable reason) {
        PreparedConnection broken = open;
        open = null;
        if (broken != null) {
            LOG.warnf("append to %s: closing the connection: %s", log, reason.toString());
            ConnectionSocket.close(broken.connection());
        }
    }

    private record PreparedConnection(SqlConnection connection, PreparedStatement call) {}
}
