package dti.runtime.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dti.eventstore.Rows;
import dti.eventstore.TestDatabase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 64;

    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Map<String, RuntimeException> faults = new ConcurrentHashMap<>();
    private final Set<String> waits = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inMemory = new AtomicInteger();
    private final AtomicInteger inMemoryMax = new AtomicInteger();
    private TestDatabase database;
    private WaitingItems waiting;

    @BeforeEach
    void migrate() {
        database = TestDatabase.with("things");
        waiting = new WaitingItems(database.pool());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_that_fails_holds_up_no_neighbour_and_is_done_when_it_can_be() {
        faults.put("b", new IllegalStateException("a \0 where none may be"));

        turn(List.of("a", "b", "c"));

        assertThat(done).containsExactlyInAnyOrder("a", "c");
        assertThat(troubles().get("things")).startsWith("1 items wait since 20").contains("among them b:");

        faults.clear();
        await().atMost(PATIENCE).until(() -> {
            turn(List.of("b"));
            return done.contains("b");
        });
        assertThat(troubles()).isEmpty();
    }

    @Test
    void more_that_wait_than_a_page_has_hold_up_nobody_behind_them() {
        List<String> first = named("first", 3 * PAGE);
        waits.addAll(first);

        turn(Stream.concat(first.stream(), Stream.of("later")).toList());

        assertThat(done).containsExactly("later");
        assertThat(troubles()).as("what is still to come has some seconds").isEmpty();
    }

    @Test
    void an_outage_ends_the_turn_and_is_nobodys_fault() {
        faults.put("b", new UncheckedIOException(new SocketException("Connection reset")));

        assertThatThrownBy(() -> turn(List.of("a", "b", "c"))).hasMessageContaining("Connection reset");

        assertThat(done).containsExactlyInAnyOrder("a", "c");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void a_turn_goes_through_any_number_with_one_page_in_memory() {
        turn(named("many", 20_000));

        assertThat(done).hasSize(20_000);
        assertThat(inMemoryMax.get()).isLessThanOrEqualTo(PAGE);
    }

    /** The state after a clock was an hour ahead when one item was put off, and an hour behind for the other. */
    @Test
    void a_stepped_clock_holds_nothing_back() {
        faults.put("ahead", new IllegalStateException("away"));
        faults.put("behind", new IllegalStateException("away"));
        turn(List.of("ahead", "behind"));
        faults.clear();
        database.asSuperuser(
                "update es.waiting_item set retry_at = retry_at + interval '1 hour', since = since + interval '1 hour'"
                        + " where item = 'ahead'");
        database.asSuperuser(
                "update es.waiting_item set retry_at = retry_at - interval '1 hour' where item = 'behind'");

        turn(List.of("ahead", "behind"));

        assertThat(done).containsExactlyInAnyOrder("ahead", "behind");
    }

    private void turn(List<String> items) {
        new ItemWork<>(new Things(items), waiting).turn().await().atMost(PATIENCE);
    }

    private Map<String, String> troubles() {
        return waiting.troubles().await().atMost(PATIENCE);
    }

    private static List<String> named(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + "-" + i).toList();
    }

    /** Items whose rows are in memory. */
    private final class Things implements Items<String> {

        private final List<String> items;

        Things(List<String> items) {
            this.items = items;
        }

        @Override
        public String name() {
            return "things";
        }

        @Override
        public Uni<List<String>> due() {
            String[] left = items.stream()
                    .filter(item -> !done.contains(item))
                    .limit(4 * PAGE + 1)
                    .toArray(String[]::new);
            inMemory.set(0);
            return database.pool()
                    .preparedQuery("""
                            select i.item from unnest($1::text[]) with ordinality as i (item, place)
                             where not exists (select from es.put_off_item w where w.worker = $2 and w.item = i.item)
                             order by i.place limit $3""")
                    .execute(Tuple.of(left, name(), PAGE))
                    .map(rows -> Rows.all(rows, row -> row.getString(0)));
        }

        @Override
        public String key(String item) {
            return item;
        }

        @Override
        public String about(String item) {
            return item;
        }

        @Override
        public Uni<ItemOutcome> work(String item) {
            inMemoryMax.accumulateAndGet(inMemory.incrementAndGet(), Math::max);
            RuntimeException fault = faults.get(item);
            if (fault != null) {
                return Uni.createFrom().failure(fault);
            }
            if (waits.contains(item)) {
                return Uni.createFrom().item(new ItemOutcome.Waits("not there yet"));
            }
            done.add(item);
            return database.pool()
                    .preparedQuery("select es.take_up($1, $2)")
                    .execute(Tuple.of(name(), item))
                    .replaceWith(ItemOutcome.DONE);
        }
    }
}
