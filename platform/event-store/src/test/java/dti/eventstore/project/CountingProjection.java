package dti.eventstore.project;

import dti.eventstore.StoredEvent;
import dti.eventstore.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Records each applied position in order. A test may make it refuse events. */
final class CountingProjection implements Projection {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database;
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile Predicate<StoredEvent> refuse = _ -> false;

    CountingProjection(TestDatabase database) {
        this.database = database;
        database.asSuperuser("create table counted (row bigserial, position bigint);" + "grant all on counted to "
                + database.app() + "; grant all on counted_row_seq to " + database.app());
    }

    void refuse(Predicate<StoredEvent> which) {
        refuse = which;
    }

    int refusals() {
        return refusals.get();
    }

    List<Long> counted() {
        return database.pool()
                .query("select position from counted order by row")
                .mapping(row -> row.getLong(0))
                .execute()
                .map(rows -> rows.getDelegate().stream().map(Long.class::cast).toList())
                .await()
                .atMost(PATIENCE);
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public Uni<Void> apply(List<StoredEvent> events, SqlConnection transaction) {
        List<Tuple> rows =
                events.stream().map(event -> Tuple.of(event.position().value())).toList();
        return transaction
                .preparedQuery("insert into counted (position) values ($1)")
                .executeBatch(rows)
                .replaceWithVoid()
                .invoke(() -> {
                    if (events.stream().anyMatch(refuse)) {
                        refusals.incrementAndGet();
                        throw new IllegalStateException("cannot apply this");
                    }
                });
    }
}
