package dti.e2e;

import static dti.e2e.Hanoi.FINANCE;
import static dti.e2e.Hanoi.HOME_AFFAIRS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dti.e2e.Contract.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sends every odd text and number to every place of every operation that takes a text or a number. */
@OnOneStack
class EnteredTextIT {

    private static final int AT_ONCE = 4;
    private static final int SHOWN_MAX = 60;
    private static final int BUSY_MAX = 20;

    /** Fewer would mean that the samples no longer fit the operations. */
    private static final int ACCEPTED_MIN = 1_000;

    private static final int PAGES_MAX = 20;

    private static final List<String> ENDS = List.of("/decision", "/submit", "/return", "/reopen", "/reorganisations");

    private static final int READ_BACK_MIN = 60;

    private final Hanoi hanoi;
    private final Stack stack;
    private final Canary canary;
    private final KeptTexts texts = new KeptTexts();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger accepted = new AtomicInteger();

    EnteredTextIT(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
        this.canary = new Canary(hanoi, "e2e-odd-canary");
    }

    @Test
    void no_place_accepts_a_forbidden_text_or_changes_an_allowed_one() throws Exception {
        Campaign campaign = hanoi.openCampaign("e2e-odd", List.of(FINANCE, HOME_AFFAIRS));
        String evidence =
                stack.send(new EvidenceFile(campaign, FINANCE, "1.1").upload()).text("/id");
        Sample sample = new Sample(campaign, Map.of("id", evidence));
        Sample twin =
                new Sample(hanoi.openCampaign("e2e-odd-twin", List.of(FINANCE, HOME_AFFAIRS)), Map.of("id", evidence));
        List<Operation> operations = Contract.operations(stack.root()).stream()
                .sorted(Comparator.comparing(EnteredTextIT::ends))
                .toList();
        Map<Operation, String> tokens = new LinkedHashMap<>();
        operations.forEach(operation -> tokens.put(operation, token(operation, twin)));

        List<Probe> probes = new ArrayList<>();
        AtomicLong numbers = new AtomicLong();
        tokens.forEach((operation, token) -> probes.addAll(Probes.of(operation, sample, token, numbers)));
        sendAll(probes);
        operations.stream().filter(Operation::reads).forEach(operation -> readBack(operation, sample, tokens));

        System.out.printf(
                "%d requests at %d operations: %d accepted, %d texts read back%n",
                probes.size(), operations.size(), accepted.get(), texts.count());
        assertThat(faults.stream().limit(SHOWN_MAX))
                .as("%s faults", faults.size())
                .isEmpty();
        assertThat(texts.changed().stream().limit(SHOWN_MAX)).isEmpty();
        assertThat(accepted.get()).isGreaterThan(ACCEPTED_MIN);
        assertThat(texts.count()).isGreaterThan(READ_BACK_MIN);
        canary.assertSings();
    }

    /** Whether the operation ends a state that other operations need. */
    private static boolean ends(Operation operation) {
        return ENDS.stream().anyMatch(operation.path()::endsWith);
    }

    /** The token of the first caller who passes the access check, with a sound or at least an unreadable body. */
    private String token(Operation operation, Sample sample) {
        RawCall sound = Probes.sound(operation, sample);
        RawCall unreadable = RawCall.of(operation.service(), operation.method(), sound.target())
                .sending("application/json", "[".getBytes(StandardCharsets.US_ASCII));
        List<String> callers = Callers.tokens(stack);
        return Stream.concat(callers.stream().map(sound::as), callers.stream().map(unreadable::as))
                .filter(call -> isLetIn(answer(call)))
                .map(call -> call.headers().getLast().replace("Authorization: Bearer ", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may " + operation.name()));
    }

    private static boolean isLetIn(RawAnswer answer) {
        return answer.status() != 401 && answer.status() != 403;
    }

    private void sendAll(List<Probe> probes) throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> sent = new ArrayList<>();
            probes.forEach(probe -> sent.add(senders.submit(() -> send(probe))));
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private void send(Probe probe) {
        texts.sent(probe);
        RawAnswer answer = answer(probe.call());
        fault(probe, answer)
                .ifPresent(fault -> faults.add(fault + "\n    " + probe.about() + "\n    " + curl(probe.call())));
        if (answer.status() < 300) {
            accepted.incrementAndGet();
            texts.read(answer.json());
        }
    }

    private Optional<String> fault(Probe probe, RawAnswer answer) {
        Optional<String> fault = Verdict.fault(probe.call(), answer);
        if (fault.isPresent() || !probe.mustBeRefused()) {
            return fault;
        }
        return switch (answer.status()) {
            case 200, 201, 202, 204, 304 -> Optional.of(answer.status() + " for what may not enter");
            case 400, 422 ->
                names(answer, probe)
                        ? Optional.empty()
                        : Optional.of(answer.status() + " does not name it: " + Verdict.brief(answer));
            case 404, 413, 414, 431 -> Optional.empty();
            default -> Optional.of(answer.status() + " before the text was looked at: " + Verdict.brief(answer));
        };
    }

    /** Whether an error points at the place or at its parent, which holds when the entry's name may not be printed. */
    private static boolean names(RawAnswer answer, Probe probe) {
        JsonNode errors = answer.json().path("errors");
        if (!probe.place().startsWith("/")) {
            return !errors.isEmpty() || !answer.json().path("detail").asText().isEmpty();
        }
        String parent = probe.place().substring(0, probe.place().lastIndexOf('/'));
        return Json.items(errors)
                .map(error -> error.path("pointer").asText())
                .anyMatch(pointer -> pointer.startsWith(parent) || probe.place().startsWith(pointer + "/"));
    }

    private RawAnswer answer(RawCall call) {
        RawAnswer answer = RawAnswer.to(call, stack.at(call.service(), ""), Verdict.ANSWERED_AT_MOST.multipliedBy(4));
        for (int busy = 0; answer.status() == 503 && busy < BUSY_MAX; busy++) {
            answer = RawAnswer.to(call, stack.at(call.service(), ""), Verdict.ANSWERED_AT_MOST.multipliedBy(4));
        }
        return answer;
    }

    private String curl(RawCall call) {
        return call.curl(stack.at(call.service(), ""));
    }

    /** Reads everything the operation returns, page by page. */
    private void readBack(Operation operation, Sample sample, Map<Operation, String> tokens) {
        List<String> queries = Sample.of(operation, "query").stream()
                .map(Contract.Parameter::name)
                .toList();
        Map<String, String> query = new LinkedHashMap<>();
        if (queries.contains("limit")) {
            query.put("limit", "500");
        }
        for (int number = 0; number < PAGES_MAX; number++) {
            RawCall call = RawCall.of(operation.service(), "GET", sample.target(operation, query));
            JsonNode page = answer(call.as(tokens.getOrDefault(operation, ""))).json();
            texts.read(page);
            String next = page.path("nextCursor").textValue();
            if (next == null || !queries.contains("cursor")) {
                return;
            }
            query.put("cursor", next);
        }
    }
}
