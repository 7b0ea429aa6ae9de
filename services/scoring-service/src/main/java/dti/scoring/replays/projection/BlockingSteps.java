package dti.scoring.replays.projection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import java.time.Duration;
import java.util.function.Function;

/** Lets the replay's own thread take one step after the other: it computes much, which no event loop should. */
final class BlockingSteps {

    /** For one statement; the largest, a swap of everything, rewrites whole tables. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private BlockingSteps() {}

    static <T> T on(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }

    /** All of the work or none of it. */
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
