package dti.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Call.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Clients that poll a leaderboard or follow its stream while faults happen. Time and position never go back for any of
 * them, and an answer after a write includes the write.
 */
final class Readers implements AutoCloseable {

    private static final int EACH_KIND = 3;
    private static final int PAUSE_MILLIS = 500;
    private static final String DATA = "data:";
    private static final Duration FOLLOWS_AT_MOST = Duration.ofMinutes(12);
    private static final Duration ENDS_AT_MOST = Duration.ofSeconds(30);

    private final Stack stack;
    private final Campaign campaign;
    private final Journal journal;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong boards = new AtomicLong();
    private final AtomicLong updates = new AtomicLong();
    private final AtomicLong afterWrites = new AtomicLong();
    private volatile boolean closed;

    Readers(Campaign campaign, Journal journal) {
        this.stack = campaign.stack();
        this.campaign = campaign;
        this.journal = journal;
        for (int i = 0; i < EACH_KIND; i++) {
            begin(new Reader()::read);
            begin(new Follower()::follow);
        }
    }

    private void begin(Step step) {
        threads.add(Thread.ofVirtual().start(() -> {
            while (!closed) {
                try {
                    step.take();
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } catch (IOException | UncheckedIOException broken) {
                    Thread.yield(); // no answer, or the stream broke off: try again
                } catch (InterruptedException over) {
                    return;
                } catch (RuntimeException unexpected) {
                    journal.surprise("a reader: " + unexpected);
                }
            }
        }));
    }

    /** One step of a reader. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    /** Asserts that an answer with {@code Dti-After} includes the write; ignores 503. */
    void readAfter(Answer write) {
        String position = write.header("dti-position");
        try {
            Answer answer = stack.attempt(campaign.leaderboardCall().with("Dti-After", position));
            if (answer.status() == 200) {
                afterWrites.incrementAndGet();
                require(answer.json().path("position").asLong() >= number(position), position, answer.json());
            } else if (answer.status() != 503) {
                journal.surprise("a leaderboard after " + position + ": " + answer.status() + " " + answer.json());
            }
        } catch (IOException broken) {
            Thread.yield(); // the service is away
        }
    }

    private static long number(String position) {
        return Long.parseLong(position.substring(position.lastIndexOf(':') + 1));
    }

    private void require(boolean holds, Object previous, JsonNode now) {
        if (!holds) {
            journal.surprise("a leaderboard at " + now.path("position") + " as of " + now.path("asOf") + " is behind "
                    + previous);
        }
    }

    void addTo(FaultReport report) {
        report.line(
                "%nreaders: %d leaderboards read, %d updates followed, %d reads after a write",
                boards.get(), updates.get(), afterWrites.get());
    }

    long updates() {
        return updates.get();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join(ENDS_AT_MOST);
        }
    }

    /** Reads the whole leaderboard each time. */
    private final class Reader {

        private long position;
        private Instant asOf = Instant.EPOCH;

        void read() throws IOException {
            Answer answer = stack.attempt(campaign.leaderboardCall());
            if (answer.status() != 200) {
                return;
            }
            boards.incrementAndGet();
            JsonNode now = answer.json();
            require(now.path("position").asLong() >= position, position, now);
            require(!asOf(now).isBefore(asOf), asOf, now);
            position = now.path("position").asLong();
            asOf = asOf(now);
        }
    }

    private static Instant asOf(JsonNode board) {
        return Instant.parse(board.path("asOf").asText());
    }

    /** Follows the stream until it breaks off, and connects again. */
    private final class Follower {

        private Instant asOf = Instant.EPOCH;

        void follow() throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            stack.at(Service.RANKING, campaign.leaderboardCall().path() + "/stream"))
                    .timeout(FOLLOWS_AT_MOST);
            campaign.leaderboardCall().headers().forEach(request::header);
            HttpResponse<Stream<String>> answer = stack.http().send(request.build(), BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                if (answer.statusCode() == 200) {
                    lines.filter(line -> line.startsWith(DATA)).forEach(this::receive);
                }
            }
        }

        private void receive(String line) {
            JsonNode now = Json.read(line.substring(DATA.length()));
            if (now.path("asOf").isTextual()) {
                updates.incrementAndGet();
                require(!asOf(now).isBefore(asOf), asOf, now);
                asOf = asOf(now);
            }
        }
    }
}
