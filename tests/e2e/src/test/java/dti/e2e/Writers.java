package dti.e2e;

import static org.awaitility.Awaitility.await;

import dti.e2e.Call.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** An officer of every unit enters self scores, one after the other, and repeats each until it is answered. */
final class Writers implements AutoCloseable {

    /** Some hundred writes a second in all, so that some are in flight at any moment. */
    private static final int PAUSE_MILLIS = 150;

    private static final Duration WRITES_AT_MOST = Duration.ofSeconds(60);

    private final Hanoi hanoi;
    private final Campaign campaign;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService officers;

    /** An acknowledged write, identified by its note. */
    record Acknowledged(String unit, String leaf, BigDecimal points, String note, long version) {}

    Writers(Hanoi hanoi, Campaign campaign, long seed) {
        this.hanoi = hanoi;
        this.campaign = campaign;
        List<String> units = campaign.units();
        this.officers = Executors.newScheduledThreadPool(units.size());
        for (int i = 0; i < units.size(); i++) {
            Officer officer = new Officer(units.get(i), new Random(seed + i));
            var _ = officers.scheduleWithFixedDelay(officer::write, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until this many more writes are acknowledged. */
    void awaitAcknowledged(int more) {
        int enough = acknowledged.size() + more;
        await("acknowledged writes").atMost(WRITES_AT_MOST).until(() -> acknowledged.size() >= enough);
    }

    /** Stops, and waits until every write in flight is answered. */
    @Override
    public void close() {
        officers.shutdown();
        await("the last writes").atMost(WRITES_AT_MOST).until(officers::isTerminated);
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** The first answer that no fault excuses; empty when there is none. */
    Optional<Throwable> firstFailure() {
        return Optional.ofNullable(failures.peek());
    }

    private final class Officer {

        private final String unit;
        private final Random random;
        private final List<Map.Entry<String, BigDecimal>> leaves;
        private int written;

        Officer(String unit, Random random) {
            this.unit = unit;
            this.random = random;
            this.leaves = List.copyOf(hanoi.leaves(unit).entrySet());
        }

        void write() {
            try {
                var leaf = leaves.get(random.nextInt(leaves.size()));
                int halves = random.nextInt(leaf.getValue().intValueExact() * 2 + 1);
                BigDecimal points = BigDecimal.valueOf(halves).divide(BigDecimal.TWO);
                enter(leaf.getKey(), points, unit + "#" + written++);
            } catch (RuntimeException | AssertionError e) {
                failures.add(e);
            }
        }

        private void enter(String leaf, BigDecimal points, String note) {
            Call call = Call.put(
                            Service.SCORING,
                            campaign.submission(unit) + "/self-scores/" + leaf,
                            Map.of("points", points, "note", note))
                    .as(campaign.stack().token("unit-officer", unit))
                    .once();
            Answer answer = Hanoi.expect(200, campaign.stack().sendUntilAnswered(call));
            acknowledged.add(new Acknowledged(
                    unit, leaf, points, note, answer.json().path("version").asLong()));
        }
    }
}
