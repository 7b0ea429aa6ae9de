package dti.e2e.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A client's connection and the one to the server for it. They end together. */
final class Connection {

    private static final int PIECE_BYTES_MAX = 65_536;

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server = new Socket();
    private volatile boolean stranded;

    Connection(FaultProxy proxy, Socket client) {
        this.proxy = proxy;
        this.client = client;
    }

    /** Forwards data until one end closes. */
    void carry(InetSocketAddress target) {
        try {
            proxy.holdBack();
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(target);
            Thread answers = Thread.ofVirtual().start(() -> pump(server, client, false));
            pump(client, server, true);
            answers.join();
        } catch (IOException refused) {
            // the server refused the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset();
        }
    }

    private void pump(Socket from, Socket to, boolean requests) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE_BYTES_MAX];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                proxy.holdBack();
                Trap trap = proxy.trap();
                if (trap != null
                        && trap.springs(this, new String(piece, 0, length, StandardCharsets.ISO_8859_1), requests)) {
                    return;
                }
                out.write(piece, 0, length);
            }
            close(); // orderly: written data arrives
        } catch (IOException gone) {
            // reset below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset();
        }
    }

    /** Resets both ends; data in flight is lost. */
    void reset() {
        ends().forEach(Connection::reset);
    }

    /** Resets only the client's end, as if the client's machine were gone for the server; until {@link #release}. */
    void strand() {
        stranded = true;
        reset(client);
    }

    void release() {
        stranded = false;
        reset();
    }

    private void close() {
        ends().forEach(Connection::close);
    }

    private List<Socket> ends() {
        return stranded ? List.of(client) : List.of(client, server);
    }

    private static void reset(Socket end) {
        try {
            end.setSoLinger(true, 0);
        } catch (IOException closed) {
            // already closed
        }
        close(end);
    }

    private static void close(Socket end) {
        try {
            end.close();
        } catch (IOException closed) {
            // already closed
        }
    }
}
