package dti.runtime.health;

import dti.runtime.start.StartOrder;
import dti.runtime.work.RepeatedWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Checks every 15 seconds whether served rows are missing although their events were followed. */
@ApplicationScoped
class ReadModelCheck {

    /** The pause between two looks; a look reads some thousand index entries. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final List<ReadModels> models;
    private final Pool pool;
    private final List<RepeatedWork> running = new CopyOnWriteArrayList<>();
    private volatile @Nullable Seen seen;

    ReadModelCheck(@All List<ReadModels> models, Pool pool, MeterRegistry meters) {
        this.models = models;
        this.pool = pool;
        if (!models.isEmpty()) {
            Gauge.builder("dti.read.models.missing", this, ReadModelCheck::missing)
                    .description("streams that were followed and whose rows are gone")
                    .register(meters);
        }
    }

    private record Seen(long followed, long missing, String first) {}

    /** Starts one check per read model; without read models nothing runs. */
    void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        models.forEach(model -> running.add(RepeatedWork.every(PAUSE, "read-models", () -> look(model))));
    }

    void onStop(@Observes ShutdownEvent stop) {
        running.forEach(RepeatedWork::close);
    }

    private Uni<Void> look(ReadModels model) {
        return pool.query(model.sql())
                .execute()
                .invoke(rows -> seen = read(rows.iterator().next()))
                .replaceWithVoid();
    }

    private static Seen read(Row row) {
        return new Seen(row.getLong(0), row.getLong(1), String.valueOf(row.getString(2)));
    }

    private long missing() {
        Seen last = seen;
        return last == null ? 0 : last.missing();
    }

    /** The missing rows, in words; empty when none are missing. */
    Optional<String> trouble() {
        Seen last = seen;
        return last == null || last.missing() == 0
                ? Optional.empty()
                : Optional.of("rows of " + last.missing() + " of " + last.followed()
                        + " streams looked at are gone, the first of them " + last.first());
    }
}
