package dti.e2e.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A TCP proxy between clients and a server on this machine. It forwards bytes both ways, and can cut, refuse, hold or
 * delay them. It uses two virtual threads per connection.
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final int port;
    private final int target;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Set<Connection> stranded = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition thawed = lock.newCondition();
    private boolean frozen;
    private volatile Duration delay = Duration.ZERO;
    private volatile @Nullable Trap trap;
    private @Nullable ServerSocket listening;

    /** The proxy accepts no connections before {@link #open()}. */
    public FaultProxy(int port, int target) {
        this.port = port;
        this.target = target;
    }

    /** Accepts connections; has no effect if it already does. */
    public void open() {
        lock.lock();
        try {
            if (listening == null) {
                ServerSocket socket = new ServerSocket();
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
                listening = socket;
                Thread.ofVirtual().name("proxy-" + port).start(() -> accept(socket));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + port, e);
        } finally {
            lock.unlock();
        }
    }

    public int port() {
        return port;
    }

    public int target() {
        return target;
    }

    /** Resets every connection; new ones are accepted. */
    public void cut() {
        Set.copyOf(connections).forEach(Connection::reset);
    }

    /**
     * Resets the clients' ends of all connections and keeps the server's open, as if the clients' machine were gone,
     * until {@link #release()}.
     */
    public void strand() {
        Set.copyOf(connections).forEach(connection -> {
            stranded.add(connection);
            connection.strand();
        });
    }

    /** Resets the server's ends of stranded connections. */
    public void release() {
        Set.copyOf(stranded).forEach(connection -> {
            stranded.remove(connection);
            connection.release();
        });
    }

    /** Resets every connection and refuses new ones, until {@link #open()}. */
    public void refuse() {
        stopListening();
        cut();
    }

    /** Holds back all data without closing connections, until {@link #thaw()}. Held data arrives then. */
    public void freeze() {
        lock.lock();
        try {
            frozen = true;
        } finally {
            lock.unlock();
        }
    }

    public void thaw() {
        lock.lock();
        try {
            frozen = false;
            thawed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Delays each piece of data; zero ends the delay. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Sets a trap for all connections, replacing an earlier one; null removes it. */
    public void set(@Nullable Trap waiting) {
        trap = waiting;
    }

    @Override
    public void close() {
        stopListening();
        thaw();
        cut();
        release();
    }

    private void stopListening() {
        lock.lock();
        try {
            if (listening != null) {
                listening.close();
                listening = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().name("proxy-" + port + "-in").start(() -> carry(client));
            } catch (IOException e) {
                // closed, or the client has disconnected
            }
        }
    }

    private void carry(Socket client) {
        Connection connection = new Connection(this, client);
        connections.add(connection);
        try {
            connection.carry(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        } finally {
            connections.remove(connection);
        }
    }

    /** Blocks while frozen, then for the delay. */
    void holdBack() throws InterruptedException {
        lock.lock();
        try {
            while (frozen) {
                thawed.await();
            }
        } finally {
            lock.unlock();
        }
        Duration now = delay;
        if (now.isPositive()) {
            TimeUnit.NANOSECONDS.sleep(now.toNanos());
        }
    }

    @Nullable
    Trap trap() {
        return trap;
    }
}
