package dti.framework.logs.application;

import dti.eventstore.AppendSettings;
import dti.eventstore.PgEventStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The logs of this service, opened once. */
@ApplicationScoped
public class EventLogs {

    private final Map<String, PgEventStore> stores;

    EventLogs(Pool pool, MeterRegistry meters) {
        this.stores = Stream.of(Logs.all())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), log -> PgEventStore.open(pool, log, AppendSettings.DEFAULT, meters)));
    }

    /** The log with one of the names in {@link Logs}. */
    public PgEventStore of(String log) {
        PgEventStore store = stores.get(log);
        if (store == null) {
            throw new IllegalArgumentException("this service has no log " + log);
        }
        return store;
    }

    public Collection<PgEventStore> all() {
        return stores.values();
    }

    @PreDestroy
    void close() {
        stores.values().forEach(PgEventStore::close);
    }
}
