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
 * Stands between clients and a server of this machine: carries bytes both ways, unless it is told to cut, refuse, hold or
 * delay them. Two virtual threads per connection.
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

    /** Nobody is let in before {@link #open()}. */
    public FaultProxy(int port, int target) {
        this.port = port;
        this.target = target;
    }

    /** Lets clients in, if it does not already. */
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

    /** Resets every connection there is; new ones are let in. */
    public void cut() {
        Set.copyOf(connections).forEach(Connection::reset);
    }

    /**
     * Resets the clients' ends of all connections and keeps the server's open, as when the clients' machine is gone: the
     * server waits for them, until {@link #release()}.
     */
    public void strand() {
        Set.copyOf(connections).forEach(connection -> {
            stranded.add(connection);
            connection.strand();
        });
    }

    /** Now the server learns, too, who is gone. */
    public void release() {
        Set.copyOf(stranded).forEach(connection -> {
            stranded.remove(connection);
            connection.release();
        });
    }

    /** Resets every connection there is and refuses new ones, until {@link #open()}. */
    public void refuse() {
        stopListening();
        cut();
    }

    /** From now on nothing gets through, and nobody is told, until {@link #thaw()}. What was sent meanwhile arrives then. */
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

    /** Each piece of data takes that much longer; zero ends it. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Waits in the talk of every connection for its moment; replaces a trap that was set before. Null takes it away. */
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
                // closed, or the client is gone again
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

    /** Returns when data may go on. */
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
