package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A port of this machine's loopback.
 *
 * @param number 1…65535
 * @param variable the environment variable that chooses another one
 */
record Port(int number, String variable) {

    private static final String LISTENING = "0A";
    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    /** A killed process of some hundred megabytes keeps its port no longer. */
    private static final Duration ENDS_AT_MOST = Duration.ofSeconds(5);

    Port {
        if (number < 1 || number > 65_535) {
            throw new StackException(variable + " is " + number + "; a port is a number from 1 to 65535");
        }
    }

    /** The port in the environment variable, or else this one. */
    static Port of(String variable, int otherwise) {
        String text = System.getenv(variable);
        if (text == null || text.isBlank()) {
            return new Port(otherwise, variable);
        }
        try {
            return new Port(Integer.parseInt(text.strip()), variable);
        } catch (NumberFormatException e) {
            throw new StackException(variable + " is '" + text + "'; a port is a number from 1 to 65535", e);
        }
    }

    /** A port on which nobody listens now. */
    static Port free(String variable) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Port(socket.getLocalPort(), variable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the port is taken; the message names the holder, if known, and the variable to set. */
    void requireFree(String wantedBy) {
        if (isFree()) {
            return;
        }
        String holder = holder().map(handle -> " by " + describe(handle)).orElse("");
        throw new StackException("Port " + number + ", wanted by " + wantedBy + ", is taken" + holder
                + ". Stop that process, or choose another port with " + variable + "=<port>.");
    }

    /** Like {@link #requireFree}, but gives a holder that is ending five seconds. */
    void requireFreeSoon(String wantedBy) {
        if (!Processes.await(ENDS_AT_MOST, this::isFree)) {
            requireFree(wantedBy);
        }
    }

    boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String describe(ProcessHandle handle) {
        String command = Processes.commandLine(handle).strip();
        return "pid " + handle.pid() + (command.isEmpty() ? "" : " (" + shortened(command) + ")");
    }

    private static String shortened(String command) {
        return command.length() <= 60 ? command : command.substring(0, 60) + "…";
    }

    /**
     * The process that listens here; empty where the system does not show it (Linux shows own processes, or all to
     * root).
     */
    Optional<ProcessHandle> holder() {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(file -> socketInodes(Path.of(file)))
                .flatMap(inode -> owner(inode).stream())
                .findFirst();
    }

    private Stream<String> socketInodes(Path table) {
        String hex = String.format(Locale.ROOT, ":%04X", number);
        return lines(table).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[1].endsWith(hex) && fields[3].equals(LISTENING))
                .map(fields -> fields[9]);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<ProcessHandle> owner(String inode) {
        String socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(handle -> holds(handle, socket))
                .findFirst();
    }

    private static boolean holds(ProcessHandle handle, String socket) {
        Path descriptors = Path.of("/proc", Long.toString(handle.pid()), "fd");
        try (Stream<Path> entries = Files.list(descriptors)) {
            return entries.anyMatch(entry -> target(entry).equals(socket));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
