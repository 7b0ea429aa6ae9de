package dti.evidence.attachments.application;

import dti.eventstore.Append;
import dti.eventstore.AppendCall;
import dti.eventstore.AppendCall.NativeResult;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Appends to the log of evidence within the transaction that changes the rows. The append must be the transaction's
 * last statement: it locks the head of the log until the commit, and a transaction that locks rows afterwards could
 * deadlock with one that holds a row and waits for the head.
 */
public final class EvidenceLog {

    /** The log's name. */
    public static final String NAME = "evidence";

    private EvidenceLog() {}

    /** Appends the event; returns its position. Fails with {@link LostRaceException} where nothing was recorded. */
    static Uni<Long> append(Mutiny.Session session, Append command) {
        AppendCall call = AppendCall.of(NAME, List.of(command));
        var query = session.createNativeQuery(AppendCall.NATIVE_SQL, Object[].class);
        for (int index = 0; index < call.parameters().size(); index++) {
            query.setParameter(index + 1, call.parameters().get(index));
        }
        return session.flush().chain(query::getSingleResult).map(EvidenceLog::position);
    }

    private static long position(Object[] row) {
        NativeResult result = NativeResult.of(row);
        if (!result.appended()) {
            throw new LostRaceException();
        }
        return result.position();
    }
}
