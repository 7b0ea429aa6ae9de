package dti.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {

    @Test
    void a_lost_or_refused_connection_is_an_outage_however_deep_it_is_wrapped() {
        var refused = new IllegalStateException(new CompletionException(new ConnectException("refused")));

        assertThat(Outages.isOutage(refused)).isTrue();
        assertThat(Outages.isOutage(ClosedConnectionException.INSTANCE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Connection reset by peer", "Broken pipe", "Connection is not active now, current status: CLOSED"
            })
    void a_connection_that_breaks_in_use_is_an_outage(String said) {
        assertThat(Outages.isOutage(new IllegalStateException(new IOException(said))))
                .isTrue();
        assertThat(Outages.isOutage(new VertxException(said))).isTrue();
    }

    @Test
    void a_broken_file_or_a_fault_that_only_speaks_of_connections_is_none() {
        assertThat(Outages.isOutage(new IOException("No space left on device"))).isFalse();
        assertThat(Outages.isOutage(new IllegalStateException("Connection reset")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "53300", "08006", "55P03", "25P03"})
    void a_database_that_shuts_down_starts_is_full_or_keeps_one_waiting_is_an_outage(String sqlState) {
        assertThat(Outages.isOutage(new Refused(sqlState))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "40001"})
    void a_statement_the_database_refuses_is_none(String sqlState) {
        assertThat(Outages.isOutage(new Refused(sqlState))).isFalse();
    }

    @Test
    void a_fault_of_our_own_is_none() {
        assertThat(Outages.isOutage(new IllegalStateException("a bug"))).isFalse();
    }

    private static final class Refused extends DatabaseException {

        Refused(String sqlState) {
            super("refused", 0, sqlState);
        }
    }
}
