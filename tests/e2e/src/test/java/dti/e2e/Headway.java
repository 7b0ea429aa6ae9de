package dti.e2e;

import static org.awaitility.Awaitility.await;

import dti.e2e.Call.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Waits as long as there is progress: in the answer, or in the lag of a relay, a projection or a consumer of any
 * service. No time limit then depends on the size of a campaign or the load of the machine.
 */
final class Headway {

    private static final Duration STILL_AT_MOST = Duration.ofSeconds(90);
    private static final Duration POLL_EVERY = Duration.ofMillis(500);

    /** Enough for five thousand units on a busy machine. */
    private static final Duration AT_MOST = Duration.ofHours(6);

    private static final Pattern LAG = Pattern.compile("(?m)^dti_(?:relay|projection|consumer)_lag\\{.*$");

    private final Stack stack;
    private String seen = "";
    private Instant since = Instant.now();

    Headway(Stack stack) {
        this.stack = stack;
    }

    /** Returns the first wanted answer; fails when there was no progress for 90 s. */
    Answer until(String what, Supplier<Answer> ask, Predicate<Answer> wanted) {
        since = Instant.now();
        return await(what)
                .atMost(AT_MOST)
                .pollInterval(POLL_EVERY)
                .until(
                        () -> {
                            Answer answer = ask.get();
                            if (!wanted.test(answer)) {
                                requireProgress(what, answer);
                            }
                            return answer;
                        },
                        wanted);
    }

    private void requireProgress(String what, Answer answer) {
        String now = answer.status() + " " + answer.json().path("progress")
                + answer.json().path("events") + "\n" + lags();
        if (!now.equals(seen)) {
            seen = now;
            since = Instant.now();
        }
        if (since.plus(STILL_AT_MOST).isBefore(Instant.now())) {
            throw new AssertionError(what + ": no progress for " + STILL_AT_MOST + ": " + now);
        }
    }

    private String lags() {
        return Arrays.stream(Service.values())
                .map(service -> new String(stack.file(Call.get(service, "/q/metrics")), StandardCharsets.UTF_8))
                .flatMap(metrics -> LAG.matcher(metrics).results().map(MatchResult::group))
                .collect(Collectors.joining("\n"));
    }
}
