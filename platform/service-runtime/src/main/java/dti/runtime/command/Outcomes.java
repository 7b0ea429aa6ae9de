package dti.runtime.command;

import dti.eventstore.command.Outcome;
import dti.eventstore.command.Outcome.Done;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * Converts the outcome of a command to the answer of an API. It is the only place that knows the problems common to all
 * commands.
 */
public final class Outcomes {

    /** The wait in seconds for a client that lost every race. */
    private static final int RETRY_AFTER_SECONDS = 1;

    private Outcomes() {}

    /**
     * The result of a command that was done. Any other outcome fails with its problem: 412 stale, 422 key reused, 503
     * contended, or the problem of the refusal.
     */
    public static <T, R> Uni<Done<T, R>> done(Outcome<T, R> outcome, Function<R, ProblemException> refusals) {
        return switch (outcome) {
            case Done<T, R> done -> Uni.createFrom().item(done);
            case Outcome.Refused<T, R>(R reason) -> Uni.createFrom().failure(refusals.apply(reason));
            case Outcome.Stale<T, R>(long actual) -> Uni.createFrom().failure(stale(actual));
            case Outcome.KeyReused<T, R> _ -> Uni.createFrom().failure(keyReused());
            case Outcome.Contended<T, R> _ -> Uni.createFrom().failure(contended());
        };
    }

    /** 412, with the current version. */
    public static ProblemException stale(long actual) {
        return ProblemException.of(
                ProblemType.STALE,
                "Dữ liệu đã sang phiên bản " + actual + "; hãy đọc lại rồi thử lại.",
                "The resource is at version " + actual + " now; read it again and retry.");
    }

    private static ProblemException keyReused() {
        return ProblemException.of(
                ProblemType.KEY_REUSED,
                "Idempotency-Key này đã dùng cho một yêu cầu khác.",
                "This Idempotency-Key was used for another request.");
    }

    private static ProblemException contended() {
        return ProblemException.unavailable(
                new Text(
                        "Nhiều người đang cùng sửa dữ liệu này; hãy thử lại.",
                        "Many are changing this at once; try again."),
                RETRY_AFTER_SECONDS);
    }
}
