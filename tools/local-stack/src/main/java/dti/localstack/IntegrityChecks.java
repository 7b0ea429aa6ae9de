package dti.localstack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Checks that the log of submissions is signed and was verified within 48 hours. */
final class IntegrityChecks {

    private static final Duration VERIFICATION_AT_MOST = Duration.ofHours(48);
    private static final Duration UNSIGNED_AT_MOST = Duration.ofMinutes(5);

    private static final String VERIFIED = """
            select coalesce(v.status, 'none'), coalesce(extract(epoch from clock_timestamp() - v.told_at) / 3600, 0)
              from (select) one
              left join lateral (select status, told_at from verification
                                  where status <> 'running' order by number desc limit 1) v on true""";
    private static final String UNSIGNED = """
            select greatest(h.position - c.size, 0), coalesce(extract(epoch from clock_timestamp() - e.recorded_at), 0)
              from es.log_head h
             cross join (select coalesce(max((s.payload::jsonb ->> 'size')::bigint), 0) as size from (
                             select payload from es.event where log_id = (select id from es.log_head where log = 'checkpoints')
                              order by position desc limit 1) s) c
              left join es.event e on e.log_id = h.id and e.position = c.size + 1
             where h.log = 'submissions'""";

    private final Databases.Superuser superuser;

    IntegrityChecks(Databases.Superuser superuser) {
        this.superuser = superuser;
    }

    List<Finding> findings() throws SQLException {
        try (Connection connection = superuser.connect("scoring");
                Statement statement = connection.createStatement()) {
            return List.of(verification(statement), signature(statement));
        }
    }

    private static Finding verification(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(VERIFIED)) {
            rows.next();
            String status = rows.getString(1);
            long hours = rows.getLong(2);
            String words = status.equals("none") ? "none was made yet" : status + ", " + hours + " h ago";
            String command = "./dti audit verify";
            if (status.equals("broken") || status.equals("failed")) {
                return Finding.bad("verification", words, Section.INTEGRITY, command);
            }
            return status.equals("verified") && hours <= VERIFICATION_AT_MOST.toHours()
                    ? Finding.ok("verification", words)
                    : Finding.warning("verification", words, Section.INTEGRITY, command);
        }
    }

    private static Finding signature(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(UNSIGNED)) {
            if (!rows.next()) {
                return Finding.bad("checkpoint", "there is no log of submissions", Section.DATABASE, "./dti up");
            }
            long unsigned = rows.getLong(1);
            long seconds = rows.getLong(2);
            String words = unsigned == 0
                    ? "all events are signed"
                    : unsigned + " events are not signed, for " + seconds + " s";
            return seconds <= UNSIGNED_AT_MOST.toSeconds()
                    ? Finding.ok("checkpoint", words)
                    : Finding.bad("checkpoint", words, Section.INTEGRITY, "./dti logs scoring");
        }
    }
}
