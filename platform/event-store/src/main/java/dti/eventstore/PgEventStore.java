package dti.eventstore;

import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamId;
import dti.eventsourcing.StreamVersion;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A log in PostgreSQL. There is one instance per log and process, so that its appends share transactions. From the
 * first append on it keeps one connection of the pool for appends.
 */
public final class PgEventStore implements EventStore, AutoCloseable {

    private final Pool pool;
    private final String log;
    private final AppendConnection connection;
    private final AppendQueue queue;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable String refusal;

    private PgEventStore(Pool pool, String log, AppendSettings settings, MeterRegistry meters) {
        this.pool = pool;
        this.log = log;
        this.connection = new AppendConnection(pool, log, settings.timeout());
        DistributionSummary batchSizes = DistributionSummary.builder("dti.append.batch.size")
                .tag("log", log)
                .register(meters);
        this.queue = new AppendQueue(log, settings, connection, batchSizes, this::announceAppended);
        Gauge.builder("dti.append.queue", queue, AppendQueue::size)
                .tag("log", log)
                .register(meters);
    }

    /** Opens the log of this name, which {@code EventStoreSchema.migrate} must have created. */
    public static PgEventStore open(Pool pool, String log) {
        return open(pool, log, AppendSettings.DEFAULT, Metrics.globalRegistry);
    }

    public static PgEventStore open(Pool pool, String log, AppendSettings settings, MeterRegistry meters) {
        return new PgEventStore(pool, log, settings, meters);
    }

    @Override
    public String log() {
        return log;
    }

    /**
     * {@inheritDoc} Fails with {@link StoreBusyException} when too many appends wait, and with
     * {@link AppendOutcomeUnknownException} when the database does not answer.
     */
    @Override
    public Uni<AppendResult> append(Append command) {
        String reason = refusal;
        return reason == null
                ? queue.append(command)
                : Uni.createFrom().failure(new StoreReadOnlyException(log, reason));
    }

    /** Makes appends of this process fail with {@link StoreReadOnlyException} from now on; null allows them again. */
    public void refuseAppends(@Nullable String reason) {
        refusal = reason;
    }

    /** The reason why appends are refused; null while they are not. */
    public @Nullable String refusal() {
        return refusal;
    }

    /**
     * Appends within the caller's transaction (READ COMMITTED), last before its commit, because it locks the end of the
     * log until then. Returns one result per command, in order. After the commit the caller calls
     * {@link #announceAppended()}.
     */
    public Uni<List<AppendResult>> appendWithin(SqlConnection transaction, List<Append> commands) {
        Uni<List<AppendResult>> results = Uni.createFrom().item(new ArrayList<>(commands.size()));
        for (List<Append> batch : AppendCall.batches(commands)) {
            results = results.call(list -> call(transaction, batch).invoke(list::addAll));
        }
        return results;
    }

    private Uni<List<AppendResult>> call(SqlConnection transaction, List<Append> batch) {
        return transaction
                .preparedQuery(AppendCall.SQL)
                .execute(AppendCall.of(log, batch).tuple())
                .flatMap(rows -> new AppendOutcomes(log, transaction).of(batch, rows));
    }

    /** Notifies the listeners of this process about new events of this log. */
    public void announceAppended() {
        listeners.forEach(Runnable::run);
    }

    /** Registers a callback that runs after every append of this process. The callback must not block. */
    public void onAppended(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Uni<List<StoredEvent>> readStream(StreamId stream, StreamVersion after, int limit) {
        return read(
                " and stream = $2 and version > $3 order by version limit $4",
                Tuple.of(log, stream.value(), after.value(), limited(limit)));
    }

    @Override
    public Uni<List<StoredEvent>> readAll(GlobalPosition after, int limit) {
        return read(
                " and position > $2 and position <= $3 order by position",
                Tuple.of(log, after.value(), after.value() + limited(limit)));
    }

    @Override
    public Uni<List<StoredEvent>> readSome(GlobalPosition after, int limit) {
        return pool.preparedQuery(StoredEvents.SELECT_SOME)
                .execute(Tuple.of(log, after.value(), after.value() + limited(limit), READ_BYTES_MAX))
                .map(rows -> StoredEvents.of(log, rows));
    }

    @Override
    public Uni<List<StoredEvent>> readRequest(UUID requestId) {
        return AppendOutcomes.readRequest(pool, log, requestId);
    }

    @Override
    public Uni<LogHead> head() {
        return pool.preparedQuery("select position, recorded_at, generation from es.log_head where log = $1")
                .execute(Tuple.of(log))
                .map(rows -> head(rows.iterator().next()));
    }

    /** Returns the connection of the appends to the pool. */
    @Override
    public void close() {
        connection.close().subscribe().with(_ -> {}, _ -> {});
    }

    private Uni<List<StoredEvent>> read(String which, Tuple parameters) {
        return pool.preparedQuery(StoredEvents.SELECT + which)
                .execute(parameters)
                .map(rows -> StoredEvents.of(log, rows));
    }

    private LogHead head(Row row) {
        long position = row.getLong(0);
        return new LogHead(
                log,
                new GlobalPosition(position),
                position == 0
                        ? java.time.Instant.EPOCH
                        : row.getOffsetDateTime(1).toInstant(),
                row.getLong(2));
    }

    private static int limited(int limit) {
        if (limit < 1 || limit > READ_LIMIT_MAX) {
            throw new IllegalArgumentException("a read returns 1 to " + READ_LIMIT_MAX + " events, not " + limit);
        }
        return limit;
    }
}
