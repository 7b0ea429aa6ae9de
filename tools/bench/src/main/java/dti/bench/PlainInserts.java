package dti.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** The yardstick of appending: 16 threads with one JDBC connection each, and one transaction per inserted row. */
final class PlainInserts implements Contender {

    private static final String INSERT = "insert into plain_event (stream, version, type, payload) values (?, ?, ?, ?)";

    /** Each connection of each round counts from its own first version, so that no two collide. */
    private static final AtomicLong FIRST_VERSION = new AtomicLong();

    private final BenchDatabase database;

    PlainInserts(BenchDatabase database) {
        this.database = database;
    }

    @Override
    public double perSecond(Duration duration) throws InterruptedException, ExecutionException, SQLException {
        List<Connection> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(Workload.CALLERS)) {
            for (int i = 0; i < Workload.CALLERS; i++) {
                connections.add(database.owner());
            }
            long start = System.nanoTime();
            List<Callable<Long>> callers = connections.stream()
                    .<Callable<Long>>map(connection -> () -> insert(connection, start + duration.toNanos()))
                    .toList();
            long inserted = 0;
            for (Future<Long> caller : threads.invokeAll(callers)) {
                inserted += caller.get();
            }
            return inserted / ((System.nanoTime() - start) / 1e9);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static long insert(Connection connection, long untilNanos) throws SQLException {
        long inserted = 0;
        long version = FIRST_VERSION.getAndAdd(1_000_000);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < untilNanos) {
                insert.setString(1, Workload.anyStream().value());
                insert.setLong(2, version + inserted);
                insert.setString(3, Workload.TYPE);
                insert.setString(4, Workload.payload(inserted));
                insert.executeUpdate();
                inserted++;
            }
        }
        return inserted;
    }
}
