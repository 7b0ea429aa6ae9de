package dti.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dti.eventsourcing.GlobalPosition;
import dti.eventstore.Commands;
import dti.eventstore.PgEventStore;
import dti.eventstore.StoredEvent;
import dti.eventstore.TestDatabase;
import dti.eventstore.integrity.Breach.Kind;
import dti.eventstore.project.ProjectionRunner;
import dti.transparency.Frontier;
import dti.transparency.ProofPlan;
import dti.transparency.Proofs;
import dti.transparency.Tree;
import dti.transparency.TreeHash;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An attacker owns the database and rewrites a history that is consistent in itself, with all hashes recomputed. The
 * log has two streams of six events each, alternating; a witness keeps the checkpoint of its tree at 12.
 */
final class RewrittenHistoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WITHOUT_TRIGGERS =
            "alter table es.event disable trigger all; alter table es.tree_node disable trigger all;";

    /** Changes the payload of an event of s/a and recomputes every later hash. */
    private static final String REWRITE_STREAM = """
            do $do$
            declare
                e    record;
                prev bytea := decode(repeat('00', 32), 'hex');
            begin
                update es.event set payload = '{"điểm":999}', payload_hash = sha256(convert_to('{"điểm":999}', 'UTF8'))
                where position = 5;
                for e in select * from es.event where stream = 's/a' order by version loop
                    update es.event set previous_hash = prev, hash = es.event_hash(
                        prev, 'things', e.position, e.stream, e.version, e.event_id, e.request_id, e.type, e.schema_version,
                        e.recorded_at, e.effective_at, e.actor, e.correlation_id, e.causation_id, e.traceparent,
                        e.request_hash, e.payload_hash)
                    where position = e.position returning hash into prev;
                end loop;
            end
            $do$;
            """;

    private TestDatabase database;
    private PgEventStore store;
    private LogTree tree;
    private Tree witnessed;

    @BeforeEach
    void fill() {
        database = TestDatabase.with("things");
        store = PgEventStore.open(database.pool(), "things");
        tree = new LogTree(database.pool(), "things");
        for (int version = 0; version < 6; version++) {
            store.append(Commands.at("s/a", version)).await().atMost(PATIENCE);
            store.append(Commands.at("s/b", version)).await().atMost(PATIENCE);
        }
        follow();
        witnessed = tree.at(12).await().atMost(PATIENCE);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void the_stored_tree_is_the_tree_over_the_events() {
        Frontier frontier = new Frontier();
        frontier.addAll(events().stream().map(LogTree::leaf).toList());

        assertThat(witnessed).isEqualTo(new Tree(12, frontier.root()));
    }

    @Test
    void an_unchanged_log_agrees_with_its_checkpoints() {
        Tree earlier = tree.at(7).await().atMost(PATIENCE);

        LogInspection.Result result = inspect(earlier, witnessed);

        assertThat(result.breach()).isEmpty();
        assertThat(result.events()).isEqualTo(12);
        assertThat(result.compared()).isEqualTo(2);
    }

    @Test
    void every_event_is_proven_from_the_stored_nodes() {
        List<StoredEvent> events = events();
        for (int i = 0; i < events.size(); i++) {
            List<TreeHash> proof =
                    tree.prove(ProofPlan.inclusion(i, 12)).await().atMost(PATIENCE);

            assertThat(Proofs.includes(witnessed, i, LogTree.leaf(events.get(i)), proof))
                    .isTrue();
        }
    }

    @Test
    void a_grown_tree_is_proven_to_begin_with_the_witnessed_one() {
        store.append(Commands.at("s/a", 6)).await().atMost(PATIENCE);
        follow();
        Tree now = tree.at(13).await().atMost(PATIENCE);
        List<TreeHash> proof = tree.prove(ProofPlan.consistency(12, 13)).await().atMost(PATIENCE);

        assertThat(Proofs.extend(witnessed, now, proof)).isTrue();
    }

    @Test
    void a_history_rewritten_with_its_hashes_is_found_by_the_tree() {
        database.asSuperuser(WITHOUT_TRIGGERS + REWRITE_STREAM);

        assertThat(events().stream().map(new LogChain()::next)).allMatch(Optional::isEmpty);
        assertThat(inspect(witnessed).breach()).hasValueSatisfying(breach -> {
            assertThat(breach.kind()).isEqualTo(Kind.REPLACED);
            assertThat(breach.position().value()).isEqualTo(5);
        });
    }

    @Test
    void a_history_rewritten_with_its_tree_is_found_by_the_checkpoint_only() {
        database.asSuperuser(WITHOUT_TRIGGERS + REWRITE_STREAM);
        forgetTree();
        follow();

        assertThat(inspect().breach()).isEmpty();
        LogInspection.Result result = inspect(witnessed);
        assertThat(result.breach()).map(Breach::kind).contains(Kind.CHECKPOINT_DIFFERS);
        assertThat(result.against()).map(Anchor::tree).contains(witnessed);
    }

    @Test
    void a_rewritten_history_is_not_proven_to_extend_the_witnessed_one() {
        database.asSuperuser(WITHOUT_TRIGGERS + REWRITE_STREAM);
        forgetTree();
        store.append(Commands.any("s/b")).await().atMost(PATIENCE);
        follow();
        Tree now = tree.at(13).await().atMost(PATIENCE);
        List<TreeHash> proof = tree.prove(ProofPlan.consistency(12, 13)).await().atMost(PATIENCE);

        assertThat(Proofs.extend(witnessed, now, proof)).isFalse();
    }

    @Test
    void a_tail_removed_with_head_and_tree_is_found_by_the_witness() {
        database.asSuperuser(
                WITHOUT_TRIGGERS + "delete from es.event where position > 9; update es.log_head set position = 9");
        forgetTree();
        follow();

        assertThat(inspect().breach()).isEmpty();
        LogInspection.Result result = inspect(witnessed);
        assertThat(result.breach()).hasValueSatisfying(breach -> {
            assertThat(breach.kind()).isEqualTo(Kind.TRUNCATED);
            assertThat(breach.position().value()).isEqualTo(10);
        });
        assertThat(result.against()).map(Anchor::tree).contains(witnessed);
    }

    @Test
    void two_exchanged_rows_are_found_at_the_first_of_them() {
        database.asSuperuser(WITHOUT_TRIGGERS
                + "update es.event set position = 99 where position = 4;"
                + "update es.event set position = 4 where position = 6;"
                + "update es.event set position = 6 where position = 99");

        assertThat(inspect(witnessed).breach())
                .map(breach -> breach.position().value())
                .contains(4L);
    }

    @Test
    void a_removed_row_is_found() {
        database.asSuperuser(WITHOUT_TRIGGERS + "delete from es.event where position = 12");

        assertThat(inspect(witnessed).breach()).hasValueSatisfying(breach -> {
            assertThat(breach.kind()).isEqualTo(Kind.TRUNCATED);
            assertThat(breach.position().value()).isEqualTo(12);
        });
    }

    @Test
    void the_tree_refuses_an_event_that_does_not_match_its_hash() {
        store.append(Commands.at("s/a", 6)).await().atMost(PATIENCE);
        database.asSuperuser(WITHOUT_TRIGGERS + "update es.event set actor = 'x' where position = 13");

        assertThatThrownBy(() -> store.readAll(new GlobalPosition(12), 1)
                        .flatMap(events -> database.pool().withTransaction(tx -> tree.grow(events, tx)))
                        .await()
                        .atMost(PATIENCE))
                .hasMessageContaining("position 13");
        assertThat(tree.size().await().atMost(PATIENCE)).isEqualTo(12);
    }

    @Test
    void the_app_role_extends_the_tree_but_cannot_change_it() {
        for (String attempt : new String[] {
            "insert into es.tree_node values (1, 0, 99, '\\x00')",
            "update es.tree_node set hash = '\\x00'",
            "delete from es.tree_node",
            "update es.tree set size = 3"
        }) {
            assertThatThrownBy(() ->
                            database.pool().query(attempt).execute().await().atMost(PATIENCE))
                    .hasMessageContaining("permission denied");
        }
        assertThat(grow(11, 12)).isFalse();
        assertThatThrownBy(() -> grow(12, 13)).hasMessageContaining("does not outgrow");
    }

    private boolean grow(long from, long to) {
        String[] none = new String[0];
        return database.pool()
                .preparedQuery("select es.grow_tree('things', $1, $2, $3, $4, $5)")
                .execute(Tuple.of(from, to, none, none, none))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getBoolean(0);
    }

    private LogInspection.Result inspect(Tree... anchors) {
        return LogInspection.inspect(
                store,
                tree,
                Stream.of(anchors).map(each -> new Anchor(each, "witness")).iterator(),
                _ -> {});
    }

    private void follow() {
        try (ProjectionRunner runner = ProjectionRunner.of(store, database.pool(), new TreeProjection(tree))
                .batchMax(5)
                .build()) {
            runner.start();
            assertThat(runner.await(store.head().await().atMost(PATIENCE).position(), PATIENCE)
                            .await()
                            .atMost(PATIENCE))
                    .isTrue();
        }
    }

    private void forgetTree() {
        database.asSuperuser("alter table es.tree_node disable trigger all; delete from es.tree_node;"
                + " delete from es.tree; delete from es.projection");
    }

    private List<StoredEvent> events() {
        return store.readAll(GlobalPosition.START, 1_000).await().atMost(PATIENCE);
    }
}
