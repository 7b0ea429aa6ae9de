package dti.runtime.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Waits until the service's database lets both of its roles in. Meanwhile the service is alive and not ready, and
 * reports the reason: to health at every request, to the output once per reason and then every five minutes.
 */
final class DatabaseWait {

    private static final Duration PAUSE_MIN = Duration.ofMillis(250);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);
    private static final Duration SAID_AGAIN_AFTER = Duration.ofMinutes(5);
    private static final String CONNECT_SECONDS_MAX = "5";

    private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final List<String> REFUSED = List.of("28P01", "28000");
    private static final String NO_SUCH_DATABASE = "3D000";

    private final String url;
    private final List<Login> logins;
    private final WaitingHealth.Address address;

    /** The last message, printed to standard output because logging is not started yet. */
    private @Nullable String said;

    private Instant saidAt = Instant.EPOCH;

    /**
     * One of the two roles.
     *
     * @param variable the environment variable of its password
     */
    private record Login(String role, String password, String variable) {}

    private DatabaseWait(String url, List<Login> logins, WaitingHealth.Address address) {
        this.url = url;
        this.logins = logins;
        this.address = address;
    }

    /** Null when the environment does not name the database and both roles: other settings do, and are read later. */
    static @Nullable DatabaseWait of(Map<String, String> environment) {
        String url = environment.get(URL);
        String owner = environment.get("DTI_DB_OWNER");
        String app = environment.get("DTI_DB_APP");
        if (url == null || owner == null || app == null) {
            return null;
        }
        return new DatabaseWait(
                url,
                List.of(
                        login(environment, owner, "DTI_DB_OWNER_PASSWORD"),
                        login(environment, app, "DTI_DB_APP_PASSWORD")),
                new WaitingHealth.Address(
                        environment.getOrDefault("QUARKUS_HTTP_HOST", "0.0.0.0"),
                        environment.getOrDefault("QUARKUS_HTTP_PORT", "0")));
    }

    private static Login login(Map<String, String> environment, String role, String variable) {
        return new Login(role, environment.getOrDefault(variable, ""), variable);
    }

    /** Returns when both roles can connect. */
    void await() throws InterruptedException {
        String trouble = trouble();
        if (trouble == null) {
            return;
        }
        try (WaitingHealth health = WaitingHealth.open(address)) {
            Duration pause = PAUSE_MIN;
            while (trouble != null) {
                health.say(trouble);
                say(trouble);
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(PAUSE_MAX) < 0 ? doubled : PAUSE_MAX;
                trouble = trouble();
            }
        }
        say("The database lets the service in; it starts");
    }

    /** The reason why a role cannot connect, with the variable concerned; null when both can. */
    @Nullable
    String trouble() {
        for (Login login : logins) {
            String trouble = trouble(login);
            if (trouble != null) {
                return trouble;
            }
        }
        return null;
    }

    private @Nullable String trouble(Login login) {
        if (login.password().isEmpty()) {
            return login.variable() + " is not set: set it to the password of " + login.role();
        }
        Properties properties = new Properties();
        properties.setProperty("user", login.role());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", CONNECT_SECONDS_MAX);
        properties.setProperty("loginTimeout", CONNECT_SECONDS_MAX);
        try (Connection connection = new Driver().connect(url, properties)) {
            return connection == null ? URL + " is no address of PostgreSQL: " + url : null;
        } catch (SQLException e) {
            return words(login, e);
        }
    }

    private String words(Login login, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (REFUSED.contains(state)) {
            return "PostgreSQL refuses the password of " + login.role() + ": set " + login.variable()
                    + " to the one the role has";
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return "There is no database " + url + " (" + URL + "): make it, see deploy/postgres";
        }
        return "PostgreSQL does not let " + login.role() + " in at " + url + " (" + URL + "): "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private void say(String what) {
        Instant now = Instant.now();
        if (!what.equals(said) || now.isAfter(saidAt.plus(SAID_AGAIN_AFTER))) {
            System.out.println(now + " WARN  [dti.runtime.start.DatabaseWait] " + what);
            said = what;
            saidAt = now;
        }
    }
}
