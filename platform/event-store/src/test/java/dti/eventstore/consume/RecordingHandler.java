package dti.eventstore.consume;

import dti.eventstore.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Records {@code stream@version} of each event in the order applied. A test may set an action that runs first and may
 * fail.
 */
final class RecordingHandler implements ConsumedEventHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase database;
    private final String topic;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Consumer<ConsumedEvent> first = _ -> {};

    RecordingHandler(TestDatabase database, String topic) {
        this.database = database;
        this.topic = topic;
        database.asSuperuser("create table applied (row bigserial, event text);" + "grant all on applied to "
                + database.app() + "; grant all on applied_row_seq to " + database.app());
    }

    void first(Consumer<ConsumedEvent> action) {
        first = action;
    }

    int calls() {
        return calls.get();
    }

    List<String> applied() {
        return database.pool()
                .query("select event from applied order by row")
                .mapping(row -> row.getString(0))
                .execute()
                .map(rows -> rows.getDelegate().stream().map(String.class::cast).toList())
                .await()
                .atMost(PATIENCE);
    }

    List<String> applied(String stream) {
        return applied().stream()
                .filter(event -> event.startsWith(stream + "@"))
                .toList();
    }

    @Override
    public String consumer() {
        return "recording";
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Uni<Void> apply(ConsumedEvent event, SqlConnection transaction) {
        calls.incrementAndGet();
        return transaction
                .preparedQuery("insert into applied (event) values ($1)")
                .execute(Tuple.of(event.stream() + "@" + event.version().value()))
                .invoke(() -> first.accept(event))
                .replaceWithVoid();
    }
}
