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
 * Waits for as long as something moves: the progress in the answer, or the lag of a log, a projection or a consumer of any service.
 * The size of a campaign and the load of a machine then need no guess.
 */
final class Headway {

    private static final Duration STILL_AT_MOST = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Five thousand units on a machine that has other work. */
    private static final Duration AT_MOST = Duration.ofHours(6);

    private static final Pattern LAG = Pattern.compile("(?m)^dti_(?:relay|projection|consumer)_lag\\{.*$");

    private final Stack stack;
    private String seen = "";
    private Instant since = Instant.now();

    Headway(Stack stack) {
        this.stack = stack;
    }

    /** The first answer that is wanted; fails when nothing has moved for some time before. */
    Answer until(String what, Supplier<Answer> ask, Predicate<Answer> wanted) {
        since = Instant.now();
        return await(what)
                .atMost(AT_MOST)
                .pollInterval(LOOK_EVERY)
                .until(
                        () -> {
                            Answer answer = ask.get();
                            if (!wanted.test(answer)) {
                                look(what, answer);
                            }
                            return answer;
                        },
                        wanted);
    }

    private void look(String what, Answer answer) {
        String now = answer.status() + " " + answer.json().path("progress")
                + answer.json().path("events") + "\n" + lags();
        if (!now.equals(seen)) {
            seen = now;
            since = Instant.now();
        }
        if (since.plus(STILL_AT_MOST).isBefore(Instant.now())) {
            throw new AssertionError(what + ": nothing has moved for " + STILL_AT_MOST + ": " + now);
        }
    }

    private String lags() {
        return Arrays.stream(Service.values())
                .map(service -> new String(stack.file(Call.get(service, "/q/metrics")), StandardCharsets.UTF_8))
                .flatMap(metrics -> LAG.matcher(metrics).results().map(MatchResult::group))
                .collect(Collectors.joining("\n"));
    }
}
