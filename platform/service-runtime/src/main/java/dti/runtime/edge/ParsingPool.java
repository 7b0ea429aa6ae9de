package dti.runtime.edge;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the reading and checking of documents and workbooks on its own threads, so that the event loops keep answering
 * other requests.
 */
@ApplicationScoped
public class ParsingPool {

    /** Half the cores; the other half answers small requests. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /**
     * The maximum of running and waiting works. The last one waits some four times the worst case of one document,
     * which is two seconds including its checks.
     */
    private static final int ADMITTED_MAX = 4 * THREADS;

    private static final int RETRY_AFTER_SECONDS = 2;

    private final WorkerExecutor threads;
    private final AtomicInteger admitted = new AtomicInteger();

    ParsingPool(Vertx vertx) {
        this.threads = vertx.createSharedWorkerExecutor("parsing", THREADS);
    }

    @PreDestroy
    void close() {
        threads.close();
    }

    /** Runs the work and returns its result on the caller's context; 503 when too many works are admitted. */
    public <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().emitter(caller -> {
            if (admitted.incrementAndGet() > ADMITTED_MAX) {
                admitted.decrementAndGet();
                caller.fail(busy());
                return;
            }
            threads.executeBlocking(work, false).onComplete(done -> {
                admitted.decrementAndGet();
                if (done.succeeded()) {
                    caller.complete(done.result());
                } else {
                    caller.fail(done.cause());
                }
            });
        });
    }

    /**
     * An executor that runs the rest of a request on these threads. {@link BodyMemory} bounds how many requests wait.
     */
    Executor on(Context context) {
        return command -> context.runOnContext(ignored -> threads.executeBlocking(
                () -> {
                    command.run();
                    return null;
                },
                false));
    }

    private static ProblemException busy() {
        return ProblemException.unavailable(
                new Text(
                        "Nhiều tài liệu đang được đọc cùng lúc; hãy gửi lại.",
                        "Many documents are being read at once; send it again."),
                RETRY_AFTER_SECONDS);
    }
}
