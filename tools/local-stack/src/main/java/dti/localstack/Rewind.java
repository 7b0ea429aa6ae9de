package dti.localstack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes relays publish their logs again from a position on. A consumer drops an event it already has. */
final class Rewind {

    /** Stands for every log. */
    static final String ALL = "all";

    private static final String LOGS = "select log, position from es.log_head order by log";
    private static final String REWIND = "select es.relay_rewind(?, ?)";

    private final Databases.Superuser superuser;
    private final List<String> databases;

    Rewind(Databases.Superuser superuser, List<String> databases) {
        this.superuser = superuser;
        this.databases = databases;
    }

    /**
     * A log that is published again.
     *
     * @param from events after this position are published again
     * @param head the last position of the log
     * @param hadRelay false when the log has no relay yet; a new relay starts at the beginning anyway
     */
    record Rewound(String database, String log, long from, long head, boolean hadRelay) {}

    /** @param log the name of a log, or {@link #ALL} */
    List<Rewound> to(String log, long position) {
        List<Rewound> rewound = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (String database : databases) {
            try (Connection connection = superuser.connect(database)) {
                rewind(connection, database, new Request(log, position, known), rewound);
            } catch (SQLException e) {
                throw new StackException("Database " + database + ": " + e.getMessage(), e);
            }
        }
        if (rewound.isEmpty()) {
            throw new StackException("No log is called " + log + "; there are " + String.join(", ", known));
        }
        return rewound;
    }

    private record Request(String log, long position, List<String> known) {}

    private static void rewind(Connection connection, String database, Request request, List<Rewound> rewound)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet logs = statement.executeQuery(LOGS)) {
            while (logs.next()) {
                String log = logs.getString(1);
                request.known().add(log);
                if (request.log().equals(ALL) || request.log().equals(log)) {
                    long head = logs.getLong(2);
                    if (request.position() > head) {
                        throw new StackException(
                                "The log " + log + " ends at " + head + ", before " + request.position());
                    }
                    boolean hadRelay = rewind(connection, log, request.position());
                    rewound.add(new Rewound(database, log, request.position(), head, hadRelay));
                }
            }
        }
    }

    private static boolean rewind(Connection connection, String log, long position) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(REWIND)) {
            call.setString(1, log);
            call.setLong(2, position);
            try (ResultSet epoch = call.executeQuery()) {
                return epoch.next() && epoch.getObject(1) != null;
            }
        }
    }
}
