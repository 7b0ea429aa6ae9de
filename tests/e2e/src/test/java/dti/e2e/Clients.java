package dti.e2e;

import static org.awaitility.Awaitility.await;

import dti.e2e.Call.Answer;
import dti.e2e.Journal.Command;
import dti.e2e.Journal.Kind;
import dti.e2e.Journal.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Officers of all units enter self scores and upload evidence, and administrators rename units, each one command after
 * the other. A client repeats a broken-off command under the same key for a minute, for some seconds, or not at all.
 */
final class Clients implements AutoCloseable {

    /** Some fifty commands a second in all leave one of two cores to processes that start. */
    private static final int PAUSE_MILLIS = 400;

    private static final Duration ENDED_AT_MOST = Duration.ofSeconds(120);
    private static final Duration RETRIES_AT_MOST = Duration.ofSeconds(60);
    private static final int RETRY_AFTER_MILLIS = 100;
    private static final int ADMINISTRATORS = 2;
    private static final int LEAVES_AT_ONCE_MAX = 5;
    private static final int READ_AFTER_ONE_OF = 5;

    private final Hanoi hanoi;
    private final Campaign campaign;
    private final Stack stack;
    private final Journal journal;
    private final Readers readers;
    private final ScheduledExecutorService people;

    Clients(Hanoi hanoi, Campaign campaign, Journal journal, long seed) {
        this.hanoi = hanoi;
        this.campaign = campaign;
        this.stack = hanoi.stack();
        this.journal = journal;
        this.readers = new Readers(campaign, journal);
        List<String> units = campaign.units();
        this.people = Executors.newScheduledThreadPool(units.size() + ADMINISTRATORS);
        for (int i = 0; i < units.size(); i++) {
            Officer officer = new Officer(units.get(i), new Random(seed + i));
            begin(officer::work);
        }
        for (int i = 0; i < ADMINISTRATORS; i++) {
            Administrator administrator = new Administrator(campaign.code() + "-xa-" + i, new Random(seed - 1 - i));
            begin(administrator::work);
        }
    }

    private void begin(Runnable work) {
        var _ = people.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | AssertionError e) {
                        journal.surprise(e.toString());
                    }
                },
                0,
                PAUSE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /** Waits until this many more commands are acknowledged. */
    void awaitAcknowledged(int more, Duration atMost) {
        long enough = journal.count(Outcome.ACKNOWLEDGED) + more;
        await(more + " more acknowledged commands")
                .atMost(atMost)
                .until(() -> journal.count(Outcome.ACKNOWLEDGED) >= enough);
    }

    Readers readers() {
        return readers;
    }

    /** Waits until every client has its last answer. */
    @Override
    public void close() throws InterruptedException {
        people.shutdown();
        await("the last answers").atMost(ENDED_AT_MOST).until(people::isTerminated);
        readers.close();
    }

    private void send(Command command, Call call, Random random) {
        journal.write(command);
        Optional<Answer> answered = sendWithin(call, retryTime(random));
        Command ended = answered.map(answer -> ended(command, answer)).orElse(command.ended(Outcome.UNKNOWN, 0));
        journal.write(ended);
        if (ended.outcome() == Outcome.ACKNOWLEDGED
                && command.kind() == Kind.SELF_SCORE
                && random.nextInt(READ_AFTER_ONE_OF) == 0) {
            answered.ifPresent(readers::readAfter);
        }
    }

    private static Duration retryTime(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> Duration.ZERO;
            case 1, 2 -> Duration.ofSeconds(1 + random.nextInt(5));
            default -> RETRIES_AT_MOST;
        };
    }

    private Command ended(Command command, Answer answer) {
        int status = answer.status();
        if (status == 200 || status == 201) {
            return command.ended(
                    Outcome.ACKNOWLEDGED, answer.json().path("version").asLong());
        }
        journal.surprise(command.kind() + " " + command.note() + ": " + status + " " + answer.json());
        return command.ended(status < 500 ? Outcome.REFUSED : Outcome.UNKNOWN, 0);
    }

    /** Repeats the call while it fails or is answered 503; empty when the time is over. */
    private Optional<Answer> sendWithin(Call call, Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        while (true) {
            try {
                Answer answer = stack.attempt(call);
                if (answer.status() != 503) {
                    return Optional.of(answer);
                }
            } catch (IOException broken) {
                // no answer: the command may have taken effect
            }
            if (!Instant.now().isBefore(end)) {
                return Optional.empty();
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_AFTER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Works on one submission. */
    private final class Officer {

        private final String unit;
        private final Random random;
        private final List<Map.Entry<String, BigDecimal>> leaves;
        private int sent;

        Officer(String unit, Random random) {
            this.unit = unit;
            this.random = random;
            this.leaves = List.copyOf(hanoi.leaves(unit).entrySet());
        }

        void work() {
            String note = campaign.code() + "#" + unit + "#" + sent++;
            switch (random.nextInt(10)) {
                case 0 -> uploadEvidence(note);
                case 1 -> enterSome(note);
                default -> enterOne(note);
            }
        }

        private void enterOne(String note) {
            Map<String, Object> score = score(leaves.get(random.nextInt(leaves.size())), note);
            Call call = Call.put(
                    Service.SCORING,
                    campaign.submission(unit) + "/self-scores/" + score.get("leaf"),
                    Map.of("points", score.get("points"), "note", note));
            send(Command.invoked(Kind.SELF_SCORE, unit, note, 1), asOfficer(call), random);
        }

        private void enterSome(String note) {
            int first = random.nextInt(leaves.size());
            int count = 2 + random.nextInt(LEAVES_AT_ONCE_MAX - 1);
            List<Map<String, Object>> scores = IntStream.range(0, count)
                    .mapToObj(i -> score(leaves.get((first + i) % leaves.size()), note))
                    .toList();
            Call call =
                    Call.post(Service.SCORING, campaign.submission(unit) + "/self-scores", Map.of("scores", scores));
            send(Command.invoked(Kind.SELF_SCORES, unit, note, count), asOfficer(call), random);
        }

        private void uploadEvidence(String note) {
            String leaf = leaves.get(random.nextInt(leaves.size())).getKey();
            send(
                    Command.invoked(Kind.EVIDENCE, unit, note, 1),
                    new EvidenceFile(campaign, unit, leaf, note + ".txt").upload(),
                    random);
        }

        private Map<String, Object> score(Map.Entry<String, BigDecimal> leaf, String note) {
            int halves = random.nextInt(leaf.getValue().intValueExact() * 2 + 1);
            BigDecimal points = BigDecimal.valueOf(halves).divide(BigDecimal.TWO);
            return Map.of("leaf", leaf.getKey(), "points", points, "note", note);
        }

        private Call asOfficer(Call call) {
            return call.as(stack.token("unit-officer", unit)).once();
        }
    }

    /** Renames one unit again and again. */
    private final class Administrator {

        private final String code;
        private final Random random;
        private int sent;

        Administrator(String code, Random random) {
            this.code = code;
            this.random = random;
        }

        void work() {
            String note = code + "#" + sent++;
            Call call = Call.put(Service.FRAMEWORK, "/api/v1/units/" + code, Map.of("name", note, "level", "commune"))
                    .as(stack.token("administrator", null))
                    .once();
            send(Command.invoked(Kind.UNIT, code, note, 1), call, random);
        }
    }
}
