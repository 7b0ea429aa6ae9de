package dti.scoring.replays.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import java.time.Duration;
import java.util.function.Function;

/** Runs the replay's steps one after the other on its own thread: the computation is too long for an event loop. */
final class BlockingSteps {

    /** The timeout of one statement. The largest, a swap of everything, rewrites whole tables. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private BlockingSteps() {}

    static <T> T on(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }

    /** Runs the work in one transaction. */
    static <T> T inTransaction(Pool pool, Function<SqlConnection, T> work) {
        SqlConnection connection = on(pool.getConnection());
        try {
            Transaction transaction = on(connection.begin());
            T result = orRollBack(transaction, () -> work.apply(connection));
            on(transaction.commit());
            return result;
        } finally {
            on(connection.close());
        }
    }

    private static <T> T orRollBack(Transaction transaction, java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            on(transaction.rollback().onFailure().recoverWithNull());
            throw e;
        }
    }
}
