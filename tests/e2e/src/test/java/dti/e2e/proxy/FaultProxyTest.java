package dti.e2e.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the proxy with a server that echoes lines. */
final class FaultProxyTest {

    private static final int SILENT_MILLIS = 300;
    private static final int ANSWER_MILLIS_MAX = 5_000;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger gone = new AtomicInteger();
    private ServerSocket server;
    private FaultProxy proxy;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        proxy = new FaultProxy(freePort(), server.getLocalPort());
        proxy.open();
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void it_carries_both_ways() throws IOException {
        assertCarries();
    }

    @Test
    void a_cut_ends_every_connection_and_lets_new_ones_in() throws IOException {
        try (Client client = new Client();
                Client next = new Client()) {
            client.say("one");
            client.hear();
            next.say("two");
            next.hear();

            proxy.cut();

            assertThatThrownBy(client::hearOrFail).isInstanceOf(IOException.class);
            assertThatThrownBy(next::hearOrFail).isInstanceOf(IOException.class);
        }
        assertCarries();
    }

    @Test
    void a_refused_client_can_connect_again_after_open() throws IOException {
        proxy.refuse();

        // The kernel lets go of a listening socket a moment after its close returns.
        await().untilAsserted(
                        () -> assertThatThrownBy(() -> new Client().close()).isInstanceOf(IOException.class));

        proxy.open();
        assertCarries();
    }

    @Test
    void a_stranded_server_learns_later_than_its_client() throws IOException {
        try (Client client = new Client()) {
            client.say("one");
            client.hear();

            proxy.strand();

            assertThatThrownBy(client::hearOrFail).isInstanceOf(IOException.class);
            assertCarries();
            await().untilAsserted(() -> assertThat(gone).hasValue(1)); // the client of assertCarries

            proxy.release();

            await().untilAsserted(() -> assertThat(gone).hasValue(2));
        }
    }

    @Test
    void data_sent_while_frozen_arrives_after_the_thaw() throws IOException {
        try (Client client = new Client()) {
            client.say("one");
            client.hear();
            proxy.freeze();

            client.say("two");

            assertThatThrownBy(() -> client.hear(SILENT_MILLIS)).isInstanceOf(SocketTimeoutException.class);
            assertThat(heard).containsExactly("one");
            proxy.thaw();
            assertThat(client.hear()).isEqualTo("two");
        }
    }

    @Test
    void a_cut_while_frozen_loses_the_sent_data() throws IOException {
        try (Client client = new Client()) {
            client.say("one");
            client.hear();
            proxy.freeze();
            client.say("two");

            proxy.cut();
            proxy.thaw();

            assertThatThrownBy(client::hearOrFail).isInstanceOf(IOException.class);
        }
        assertCarries();
        assertThat(heard).containsExactly("one", "one", "two");
    }

    @Test
    void each_piece_is_delayed() throws IOException {
        try (Client client = new Client()) {
            proxy.delay(Duration.ofMillis(200));
            long before = System.nanoTime();

            client.say("one");
            client.hear();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(400));
        }
    }

    @Test
    void a_trap_before_a_request_keeps_the_request_from_the_server() throws Exception {
        AtomicBoolean acted = new AtomicBoolean();
        Trap trap = Trap.beforeRequest(List.of("begin", "commit"), () -> acted.set(true));
        proxy.set(trap);
        try (Client client = new Client();
                Client other = new Client()) {
            client.say("begin");
            client.hear();
            other.say("commit");
            assertThat(other.hear()).isEqualTo("commit");
            assertThat(acted).isFalse();

            client.say("commit");

            assertThatThrownBy(client::hearOrFail).isInstanceOf(IOException.class);
            assertThat(trap.awaitSprung(Duration.ofSeconds(5))).isTrue();
            assertThat(acted).isTrue();
            assertThat(heard).containsExactly("begin", "commit");
        }
    }

    @Test
    void a_trap_before_an_answer_keeps_the_answer_from_the_client() throws Exception {
        Trap trap = Trap.beforeAnswer(List.of("begin", "commit"), "commit", () -> {});
        proxy.set(trap);
        try (Client client = new Client()) {
            client.say("begin");
            assertThat(client.hear()).isEqualTo("begin");

            client.say("commit");

            assertThatThrownBy(client::hearOrFail).isInstanceOf(IOException.class);
            assertThat(heard).containsExactly("begin", "commit");
        }
        assertCarries(); // a trap springs only once
    }

    @Test
    void a_trap_springs_also_when_data_comes_in_pieces() throws Exception {
        Trap trap = Trap.beforeRequest(List.of("com.mit"), () -> {});
        proxy.set(trap);
        try (Client client = new Client()) {
            client.say("com");
            client.hear();

            client.say("mit");

            assertThat(trap.awaitSprung(Duration.ofSeconds(5))).isTrue();
        }
        await().until(() -> heard.equals(List.of("com")));
    }

    private void assertCarries() throws IOException {
        try (Client client = new Client()) {
            client.say("one");
            assertThat(client.hear()).isEqualTo("one");
            client.say("two");
            assertThat(client.hear()).isEqualTo("two");
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            BufferedReader lines = reader(client);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
                client.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // the client has disconnected
        } finally {
            gone.incrementAndGet();
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A client of the server, through the proxy. */
    private final class Client implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        Client() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
            lines = reader(socket);
        }

        void say(String line) throws IOException {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Nullable
        String hear() throws IOException {
            return hear(ANSWER_MILLIS_MAX);
        }

        @Nullable
        String hear(int millis) throws IOException {
            socket.setSoTimeout(millis);
            return lines.readLine();
        }

        void hearOrFail() throws IOException {
            if (hear() == null) {
                throw new IOException("closed");
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
