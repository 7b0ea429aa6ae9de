package dti.runtime.work;

import dti.eventstore.Outages;
import dti.eventstore.work.RunningWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Items of background work that failed or wait for something, kept in this service's database. */
@ApplicationScoped
public class WaitingItems {

    private static final Logger LOG = Logger.getLogger(WaitingItems.class);

    /** Events from Kafka arrive within seconds; an item that waits longer waits for an event that does not come. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The maximum length of a reason in characters; a person reads it. */
    private static final int REASON_LENGTH_MAX = 500;

    /** A start in the future was written by a clock that has been set back since, so it counts as long ago. */
    private static final String TROUBLES = """
            select w.worker, count(*) as items, min(w.since) as since,
                   (array_agg(w.about order by w.is_fault desc, w.since, w.item))[1] as about,
                   (array_agg(w.reason order by w.is_fault desc, w.since, w.item))[1] as reason
              from es.waiting_item w
             where w.is_fault or w.since not between clock_timestamp() - make_interval(secs => $1) and clock_timestamp()
             group by w.worker""";

    private final Pool pool;

    public WaitingItems(Pool pool) {
        this.pool = pool;
    }

    /**
     * One item that is not done.
     *
     * @param isFault false when it waits for something still to come
     */
    public record Waiting(String key, String about, boolean isFault, String reason) {

        /** An item that failed. */
        public static Waiting failed(String key, String about, Throwable fault) {
            return new Waiting(key, about, true, fault.getMessage() == null ? fault.toString() : fault.getMessage());
        }
    }

    /** Puts items off, and logs when that changes the state of any. */
    public Uni<Void> putOff(String worker, List<Waiting> items) {
        if (items.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("select * from es.put_off($1, $2, $3, $4, $5)")
                .execute(parameters(worker, items))
                .invoke(changed -> {
                    if (changed.size() > 0) {
                        LOG.warnf(
                                "%s: %d items put off, among them %s: %s",
                                worker,
                                changed.size(),
                                items.getFirst().about(),
                                items.getFirst().reason());
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Works on a single item of work without pages. An item that fails is put off, and taken up again when it succeeds.
     * An outage is no fault of the item and stays a failure.
     */
    public <T> Uni<T> alone(String worker, String key, Uni<T> work, T otherwise) {
        return work.call(() -> pool.preparedQuery("select es.take_up($1, $2)").execute(Tuple.of(worker, key)))
                .onFailure(fault -> !Outages.isOutage(fault) && !RunningWork.isFatal(fault))
                .recoverWithUni(fault ->
                        putOff(worker, List.of(Waiting.failed(key, key, fault))).replaceWith(otherwise));
    }

    /** For each worker with failed or long-waiting items: their number, since when, one of them and its reason. */
    public Uni<Map<String, String>> troubles() {
        return pool.preparedQuery(TROUBLES)
                .execute(Tuple.of((double) PATIENCE.toSeconds()))
                .map(rows -> {
                    Map<String, String> troubles = new TreeMap<>();
                    rows.forEach(row -> troubles.put(row.getString("worker"), words(row)));
                    return troubles;
                });
    }

    private static String words(Row row) {
        Instant since = row.getOffsetDateTime("since").toInstant();
        return row.getLong("items") + " items wait since " + since + ", among them " + row.getString("about") + ": "
                + row.getString("reason") + "; tried again by itself";
    }

    private static Tuple parameters(String worker, List<Waiting> items) {
        List<Boolean> faults = new ArrayList<>();
        items.forEach(each -> faults.add(each.isFault()));
        return Tuple.tuple()
                .addString(worker)
                .addArrayOfString(items.stream().map(Waiting::key).toArray(String[]::new))
                .addArrayOfString(items.stream().map(Waiting::about).toArray(String[]::new))
                .addArrayOfBoolean(faults.toArray(Boolean[]::new))
                .addArrayOfString(
                        items.stream().map(each -> storable(each.reason())).toArray(String[]::new));
    }

    /** Makes a reason storable: it may quote characters that PostgreSQL refuses to store. */
    private static String storable(String reason) {
        String text = reason.replaceAll("[\\p{Cc}\\p{Cs}]", " ");
        return text.length() <= REASON_LENGTH_MAX ? text : text.substring(0, REASON_LENGTH_MAX);
    }
}
