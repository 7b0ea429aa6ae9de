package dti.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {

    @Test
    void a_lost_or_refused_connection_is_an_outage_at_any_depth_of_causes() {
        var refused = new IllegalStateException(new CompletionException(new ConnectException("refused")));

        assertThat(Outages.of(refused)).contains(Outage.AWAY);
        assertThat(Outages.of(ClosedConnectionException.INSTANCE)).contains(Outage.AWAY);
        assertThat(Outages.of(new UnknownHostException("postgres"))).contains(Outage.AWAY);
        assertThat(Outages.of(new DisconnectException("broker"))).contains(Outage.AWAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection reset by peer",
                "Broken pipe",
                "Connection is not active now, current status: CLOSED",
                "Pool closed"
            })
    void a_connection_broken_in_use_is_an_outage(String message) {
        assertThat(Outages.of(new IllegalStateException(new IOException(message))))
                .contains(Outage.AWAY);
        assertThat(Outages.of(new VertxException(message))).contains(Outage.AWAY);
    }

    @Test
    void a_timeout_or_a_full_queue_is_an_outage() {
        assertThat(Outages.of(new VertxException("Timeout waiting for connection", true)))
                .contains(Outage.BUSY);
        assertThat(Outages.of(new io.smallrye.mutiny.TimeoutException())).contains(Outage.BUSY);
        assertThat(Outages.of(new CompletionException(new TimeoutException()))).contains(Outage.BUSY);
        assertThat(Outages.of(new StoreBusyException("scores", 1024))).contains(Outage.BUSY);
    }

    @Test
    void a_full_disk_of_this_machine_is_an_outage() {
        assertThat(Outages.of(new IOException("No space left on device"))).contains(Outage.FULL);
        assertThat(Outages.of(new FileSystemException("incoming/1", null, "No space left on device")))
                .contains(Outage.FULL);
    }

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY",
        "08003, AWAY",
        "25006, READ_ONLY",
        "25P03, BUSY",
        "25P04, BUSY",
        "28000, AWAY",
        "28P01, AWAY",
        "3D000, AWAY",
        "40001, BUSY",
        "40P01, BUSY",
        "53000, BUSY",
        "53100, FULL",
        "53200, BUSY",
        "53300, BUSY",
        "55006, BUSY",
        "55P03, BUSY",
        "57014, BUSY",
        "57P01, AWAY",
        "57P02, AWAY",
        "57P03, AWAY",
        "58030, AWAY"
    })
    void an_unavailable_database_is_an_outage_in_either_driver(String sqlState, Outage outage) {
        assertThat(Outages.of(new Refused(sqlState))).contains(outage);
        assertThat(Outages.of(new IllegalStateException(new SQLException("refused", sqlState))))
                .contains(outage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "42P01", "42501", "40002", "XX001", "", "P0001"})
    void a_refused_statement_is_no_outage(String sqlState) {
        assertThat(Outages.of(new Refused(sqlState))).isEmpty();
        assertThat(Outages.of(new SQLException("refused", sqlState))).isEmpty();
    }

    @Test
    void a_fault_of_the_code_or_of_one_event_is_no_outage() {
        assertThat(Outages.isOutage(new IllegalStateException("a bug"))).isFalse();
        assertThat(Outages.isOutage(new IllegalStateException("Connection reset")))
                .isFalse();
        assertThat(Outages.isOutage(new RecordTooLargeException("one record"))).isFalse();
        assertThat(Outages.isOutage(new SQLException("no state"))).isFalse();
    }

    private static final class Refused extends DatabaseException {

        Refused(String sqlState) {
            super("refused", 0, sqlState);
        }
    }
}
