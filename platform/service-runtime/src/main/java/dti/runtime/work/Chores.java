package dti.runtime.work;

import dti.runtime.start.StartOrder;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every {@link Chore} going. */
@ApplicationScoped
public class Chores {

    private final List<Chore> chores;
    private final List<RepeatedWork> running = new CopyOnWriteArrayList<>();

    Chores(@All List<Chore> chores) {
        this.chores = chores;
    }

    void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        chores.forEach(chore -> running.add(RepeatedWork.every(chore.pause(), chore.name(), chore::look)));
    }

    void onStop(@Observes ShutdownEvent stop) {
        running.forEach(RepeatedWork::close);
    }
}
