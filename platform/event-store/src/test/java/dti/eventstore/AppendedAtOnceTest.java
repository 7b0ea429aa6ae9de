package dti.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.eventsourcing.ExpectedVersion;
import dti.eventsourcing.GlobalPosition;
import dti.eventsourcing.StreamVersion;
import dti.eventstore.AppendResult.AlreadyAppended;
import dti.eventstore.AppendResult.Appended;
import dti.eventstore.AppendResult.Conflict;
import dti.eventstore.AppendResult.KeyReused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The usual batch is written without looking up streams first. Any other batch must give the same results as with
 * look-ups.
 */
final class AppendedAtOnceTest {

    private static final ExpectedVersion ANY = new ExpectedVersion.Any();

    private TestDatabase database;
    private PgEventStore store;

    @BeforeEach
    void open() {
        database = TestDatabase.with("things");
        store = PgEventStore.open(database.pool(), "things");
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void a_batch_of_new_repeated_reused_and_conflicting_commands_writes_only_the_new() {
        Append before = Commands.any("s/repeated");
        Append taken = Commands.any("s/taken");
        append(before, taken);

        List<AppendResult> results = append(
                Commands.first("s/1"),
                before,
                Commands.withHash(taken, "another request"),
                Commands.at("s/2", 7),
                Commands.any("s/3"));

        assertThat(results)
                .hasExactlyElementsOfTypes(
                        Appended.class, AlreadyAppended.class, KeyReused.class, Conflict.class, Appended.class);
        assertThat(verifiedPositions()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_conflict_leaves_no_gap_in_the_positions() {
        List<AppendResult> results = append(Commands.at("s/1", 3), Commands.any("s/2"));

        assertThat(results).first().isEqualTo(new Conflict(StreamVersion.EMPTY));
        assertThat(await(store.head()).position()).isEqualTo(new GlobalPosition(1));
        assertThat(verifiedPositions()).containsExactly(1L);
    }

    @Test
    void a_request_of_several_events_is_recognised_when_repeated_with_one() {
        UUID request = UUID.randomUUID();
        append(Commands.of("s/1", ANY, request, 3));

        List<AppendResult> results = append(Commands.of("s/1", ANY, request, 1));

        assertThat(results)
                .first()
                .isInstanceOfSatisfying(
                        AlreadyAppended.class,
                        again -> assertThat(again.events()).hasSize(3));
    }

    @Test
    void commands_with_several_events_and_with_one_share_a_batch() {
        append(Commands.of("s/1", ANY, 2), Commands.any("s/2"), Commands.of("s/3", ANY, 3));
        append(Commands.any("s/1"), Commands.any("s/3"));

        assertThat(verifiedPositions()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    /** As after a restore: this process has seen a version that the log no longer has. */
    @Test
    void a_stream_shorter_than_its_cached_version_is_looked_up_again() {
        for (int i = 0; i < 3; i++) {
            await(store.append(Commands.any("s/1")));
        }
        database.asSuperuser("alter table es.event disable trigger refuse_change;"
                + " delete from es.event where position > 1; alter table es.event enable always trigger refuse_change;"
                + " update es.log_head set position = 1");

        AppendResult result = await(store.append(Commands.any("s/1")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Appended.class,
                        appended -> assertThat(appended.version()).isEqualTo(new StreamVersion(2)));
        assertThat(verifiedPositions()).containsExactly(1L, 2L);
    }

    @Test
    void a_client_with_another_encoding_than_utf_8_is_refused() {
        Uni<List<AppendResult>> append = database.pool()
                .withTransaction(transaction -> latin1(transaction)
                        .chain(() -> store.appendWithin(transaction, List.of(Commands.first("s/1")))));

        assertThatThrownBy(() -> await(append)).hasMessageContaining("UTF-8");
    }

    private static Uni<Void> latin1(SqlConnection transaction) {
        return transaction
                .query("set local client_encoding = 'LATIN1'")
                .execute()
                .replaceWithVoid();
    }

    private List<AppendResult> append(Append... commands) {
        return await(
                database.pool().withTransaction(transaction -> store.appendWithin(transaction, List.of(commands))));
    }

    private List<Long> verifiedPositions() {
        List<StoredEvent> events = await(store.readAll(GlobalPosition.START, 100));
        assertThat(events).allSatisfy(event -> assertThat(event.hash()).isEqualTo(EventHash.of(event)));
        return events.stream().map(event -> event.position().value()).toList();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(30));
    }
}
