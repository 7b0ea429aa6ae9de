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

/** Runs every {@link PeriodicTask}. */
@ApplicationScoped
public class PeriodicTasks {

    private final List<PeriodicTask> tasks;
    private final List<RepeatedWork> running = new CopyOnWriteArrayList<>();

    PeriodicTasks(@All List<PeriodicTask> tasks) {
        this.tasks = tasks;
    }

    void onStart(@Observes @Priority(StartOrder.AFTER_MIGRATION) StartupEvent start) {
        tasks.forEach(task -> running.add(RepeatedWork.every(task.pause(), task.name(), task::look)));
    }

    void onStop(@Observes ShutdownEvent stop) {
        running.forEach(RepeatedWork::close);
    }
}
