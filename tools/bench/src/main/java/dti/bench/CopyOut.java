package dti.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** The yardstick of reading: COPY of the same columns in the same order, with the output discarded. */
final class CopyOut implements Contender {

    private static final String COPY = """
            copy (select position, stream, version, event_id, request_id, type, schema_version, recorded_at, effective_at,
                         actor, correlation_id, causation_id, traceparent, request_hash, payload, previous_hash, hash
                  from es.event where log_id = (select id from es.log_head where log = 'submissions')
                  order by position) to stdout""";

    private final BenchDatabase database;

    CopyOut(BenchDatabase database) {
        this.database = database;
    }

    @Override
    public double perSecond(Duration duration) throws Exception {
        try (Connection connection = database.owner()) {
            long start = System.nanoTime();
            long rows = 0;
            while (System.nanoTime() - start < duration.toNanos()) {
                rows += copy(connection);
            }
            return rows / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** Copies the whole log once, and returns the number of rows. */
    static long copy(Connection connection) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY, OutputStream.nullOutputStream());
    }
}
