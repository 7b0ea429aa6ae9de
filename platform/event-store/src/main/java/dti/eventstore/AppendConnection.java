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
 * The one connection a store appends on, with the call prepared. Kept while it works; one batch at a time. When it does
 * not answer in time its socket is closed: the append is never cancelled, for the answer to a cancel proves nothing.
 */
final class AppendConnection {

    private static final Logger LOG = Logger.getLogger(AppendConnection.class);

    private final Pool pool;
    private final String log;
    private final TimeoutWatch patience;
    private final StreamVersionCache reached = new StreamVersionCache();
    private volatile @Nullable Open open;

    AppendConnection(Pool pool, String log, Duration timeout) {
        this.pool = pool;
        this.log = log;
        this.patience = new TimeoutWatch(timeout);
    }

    /** Sends the batch; when the connection breaks or stays silent, the same batch once more on a new one. */
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

    /** Gives the connection back to the pool. */
    Uni<Void> close() {
        Open closing = open;
        open = null;
        return closing == null
                ? Uni.createFrom().voidItem()
                : closing.connection().close();
    }

    private Uni<List<AppendResult>> attempt(List<Append> commands) {
        return patience.with(lane().flatMap(lane -> lane.call()
                        .query()
                        .execute(AppendCall.of(log, commands, reached::of).tuple())
                        .flatMap(rows -> new AppendOutcomes(log, lane.connection()).of(commands, rows))))
                .invoke(results -> reached.learn(commands, results))
                .onFailure(failure -> !AppendFailures.refusedByDatabase(failure))
                .invoke(this::abandon);
    }

    private Uni<Open> lane() {
        Open existing = open;
        return existing != null ? Uni.createFrom().item(existing) : connect();
    }

    /** From a thread without a Vert.x context, so that no caller's context stays with the connection. */
    private Uni<Open> connect() {
        return Uni.createFrom()
                .<Open>emitter(emitter ->
                        Thread.ofVirtual().name("append-connect-" + log).start(() -> connect(emitter)));
    }

    private void connect(UniEmitter<? super Open> emitter) {
        pool.getConnection()
                .flatMap(connection -> connection
                        .prepare(AppendCall.SQL)
                        .map(call -> new Open(connection, call))
                        .onFailure()
                        .call(connection::close))
                .invoke(opened -> open = opened)
                .subscribe()
                .with(emitter::complete, emitter::fail);
    }

    private void abandon(Throwable reason) {
        Open broken = open;
        open = null;
        if (broken != null) {
            LOG.warnf("append to %s: closing the connection: %s", log, reason.toString());
            ConnectionSocket.close(broken.connection());
        }
    }

    private record Open(SqlConnection connection, PreparedStatement call) {}
}
