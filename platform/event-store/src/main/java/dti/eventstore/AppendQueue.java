package dti.eventstore;

import dti.eventsourcing.StreamId;
import io.micrometer.core.instrument.DistributionSummary;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: while one batch is in flight, the next commands wait and are then sent together. There is no timer, so
 * an idle store adds no delay. A batch has one command per stream; the stream's next command goes into the next batch.
 */
final class AppendQueue {

    private final String log;
    private final AppendSettings settings;
    private final AppendConnection connection;
    private final DistributionSummary batchSizes;
    private final Runnable appended;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<QueuedCommand> waiting = new ArrayDeque<>();
    private boolean inFlight;

    AppendQueue(
            String log,
            AppendSettings settings,
            AppendConnection connection,
            DistributionSummary batchSizes,
            Runnable appended) {
        this.log = log;
        this.settings = settings;
        this.connection = connection;
        this.batchSizes = batchSizes;
        this.appended = appended;
    }

    Uni<AppendResult> append(Append command) {
        return Uni.createFrom().emitter(caller -> offer(new QueuedCommand(command, caller, Vertx.currentContext())));
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void offer(QueuedCommand command) {
        boolean start = false;
        lock.lock();
        try {
            if (waiting.size() >= settings.queueMax()) {
                command.fail(new StoreBusyException(log, waiting.size()));
                return;
            }
            waiting.add(command);
            if (!inFlight) {
                inFlight = true;
                start = true;
            }
        } finally {
            lock.unlock();
        }
        if (start) {
            sendNext();
        }
    }

    private void sendNext() {
        List<QueuedCommand> batch = takeBatch();
        if (batch.isEmpty()) {
            return;
        }
        batchSizes.record(batch.size());
        connection
                .append(commands(batch))
                .subscribe()
                .with(results -> answered(batch, results), failure -> failed(batch, failure));
    }

    private List<QueuedCommand> takeBatch() {
        lock.lock();
        try {
            List<QueuedCommand> batch = new ArrayList<>();
            Set<StreamId> streams = new HashSet<>();
            Iterator<QueuedCommand> queue = waiting.iterator();
            while (batch.size() < settings.batchMax() && queue.hasNext()) {
                QueuedCommand next = queue.next();
                if (streams.add(next.command().stream())) {
                    batch.add(next);
                    queue.remove();
                }
            }
            inFlight = !batch.isEmpty();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void answered(List<QueuedCommand> batch, List<AppendResult> results) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).complete(results.get(i));
        }
        appended.run();
        batch.getLast().after(this::sendNext);
    }

    private void failed(List<QueuedCommand> batch, Throwable failure) {
        if (batch.size() > 1 && AppendFailures.perhapsOfOneCommand(failure)) {
            sendEachAlone(batch, 0);
        } else {
            batch.forEach(waiting -> waiting.fail(failure));
            batch.getLast().after(this::sendNext);
        }
    }

    private void sendEachAlone(List<QueuedCommand> batch, int index) {
        if (index == batch.size()) {
            appended.run();
            batch.getLast().after(this::sendNext);
            return;
        }
        QueuedCommand alone = batch.get(index);
        connection
                .append(List.of(alone.command()))
                .subscribe()
                .with(
                        results -> {
                            alone.complete(results.getFirst());
                            sendEachAlone(batch, index + 1);
                        },
                        failure -> {
                            alone.fail(failure);
                            sendEachAlone(batch, index + 1);
                        });
    }

    private static List<Append> commands(List<QueuedCommand> batch) {
        return batch.stream().map(QueuedCommand::command).toList();
    }

    /** A queued command. Its caller is answered on the Vert.x context it called from. */
    private record QueuedCommand(
            Append command,
            UniEmitter<? super AppendResult> caller,
            @Nullable Context context) {

        void complete(AppendResult result) {
            after(() -> caller.complete(result));
        }

        void fail(Throwable failure) {
            after(() -> caller.fail(failure));
        }

        /**
         * Runs the action after earlier answers to this caller, so that a caller that appends again at once is in the
         * next batch.
         */
        void after(Runnable action) {
            if (context == null || context == Vertx.currentContext()) {
                action.run();
            } else {
                context.runOnContext(_ -> action.run());
            }
        }
    }
}
