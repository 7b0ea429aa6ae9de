package dti.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Lets every {@code await} of a Quarkus test look at once, and often. Awaitility looks first after 100 ms, which costs a
 * test that long for each thing that is there already: a minute of a service's tests.
 */
public final class PromptAwaiting implements QuarkusTestBeforeClassCallback {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(LOOK_EVERY);
    }
}
