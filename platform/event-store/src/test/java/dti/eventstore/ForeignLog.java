package dti.eventstore;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.StreamId;
import dti.eventstore.Append.Origin;
import dti.eventstore.publish.Relay;
import dti.eventstore.publish.Translation.PublicEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Another service's log with its relay, for tests of consumers. It has its own database; its events come over the real
 * broker with the real headers.
 */
public final class ForeignLog implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final TestDatabase database;
    private final PgEventStore store;
    private final Relay relay;

    private ForeignLog(TestDatabase database, PgEventStore store, Relay relay) {
        this.database = database;
        this.store = store;
        this.relay = relay;
    }

    /**
     * Opens and starts the log. {@link #publish} takes the type of each event.
     *
     * @param log the producer's log, for example {@code campaigns}
     * @param topic with its prefix
     */
    public static ForeignLog open(String log, String topic, String bootstrapServers) {
        TestDatabase database = TestDatabase.with(log);
        PgEventStore store = PgEventStore.open(database.pool(), log);
        Relay relay = Relay.of(store, database.pool(), event -> new PublicEvent(event.type(), event.payload()))
                .bootstrapServers(bootstrapServers)
                .topic(topic)
                .createTopic(1)
                .build();
        relay.start();
        return new ForeignLog(database, store, relay);
    }

    /**
     * Appends an event, which is published under its own type as CloudEvents type. The returned event has the position
     * to wait for.
     */
    public StoredEvent publish(String stream, String type, String payload) {
        UUID requestId = UUID.randomUUID();
        Append append = new Append(
                new StreamId(stream),
                new ExpectedVersion.Any(),
                requestId,
                requestId.toString(),
                new Origin("system:test", requestId, null, null),
                List.of(new NewEvent(RequestKey.eventId(requestId, 0), type, 1, Instant.now(), payload)));
        return switch (store.append(append).await().atMost(TIMEOUT)) {
            case AppendResult.Appended appended -> appended.events().getLast();
            case AppendResult.Conflict _, AppendResult.AlreadyAppended _, AppendResult.KeyReused _ ->
                throw new IllegalStateException("a fresh request is always appended");
        };
    }

    @Override
    public void close() {
        relay.close();
        store.close();
        database.close();
    }
}
