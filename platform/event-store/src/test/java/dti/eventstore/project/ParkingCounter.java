package dti.eventstore.project;

import dti.eventstore.StoredEvent;
import dti.eventstore.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Records the outcome of each event, and fails on request. */
final class ParkingCounter implements ParkingProjection {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database;
    private volatile Predicate<StoredEvent> refuse = _ -> false;
    private volatile Supplier<RuntimeException> failure = () -> new IllegalStateException("cannot apply this");

    ParkingCounter(TestDatabase database) {
        this.database = database;
        database.asSuperuser("create table seen (row bigserial, what text);" + "grant all on seen to " + database.app()
                + "; grant all on seen_row_seq to " + database.app());
    }

    void refuse(Predicate<StoredEvent> which) {
        refuse = which;
    }

    void failWith(Supplier<RuntimeException> failure) {
        this.failure = failure;
    }

    /**
     * The outcomes in order: {@code applied s/1@2}, {@code held …}, {@code late …}, {@code left-out …}. The last two
     * end with {@code !} when the stream is no longer parked.
     */
    List<String> seen(String stream) {
        return database.pool()
                .preparedQuery("select what from seen where what like $1 order by row")
                .mapping(row -> row.getString(0))
                .execute(Tuple.of("% " + stream + "@%"))
                .map(rows -> rows.getDelegate().stream().map(String.class::cast).toList())
                .await()
                .atMost(PATIENCE);
    }

    @Override
    public String name() {
        return "parking-counter";
    }

    @Override
    public Uni<Void> apply(List<StoredEvent> events, BatchParking held, SqlConnection transaction) {
        List<Tuple> rows = events.stream()
                .map(event -> Tuple.of((held.isHeld(event) ? "held " : "applied ") + label(event)))
                .toList();
        return transaction
                .preparedQuery("insert into seen (what) values ($1)")
                .executeBatch(rows)
                .replaceWithVoid()
                .invoke(() -> failIfRefused(held.flowing(events)));
    }

    @Override
    public Uni<Void> applyHeld(StoredEvent event, boolean isLast, SqlConnection transaction) {
        return write("late " + label(event) + (isLast ? "!" : ""), transaction)
                .invoke(() -> failIfRefused(List.of(event)));
    }

    @Override
    public Uni<Void> leaveOut(StoredEvent event, boolean isLast, SqlConnection transaction) {
        return write("left-out " + label(event) + (isLast ? "!" : ""), transaction);
    }

    private void failIfRefused(List<StoredEvent> events) {
        if (events.stream().anyMatch(refuse)) {
            throw failure.get();
        }
    }

    private static Uni<Void> write(String what, SqlConnection transaction) {
        return transaction
                .preparedQuery("insert into seen (what) values ($1)")
                .execute(Tuple.of(what))
                .replaceWithVoid();
    }

    private static String label(StoredEvent event) {
        return event.stream() + "@" + event.version().value();
    }
}
