package dti.testsupport;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Makes every {@code await} of a Quarkus test check at once and every 50 ms. By default Awaitility waits 100 ms first,
 * also for a condition that already holds, which would cost a service's tests a minute.
 */
public final class PromptAwaiting implements QuarkusTestBeforeClassCallback {

    private static final Duration POLL_EVERY = Duration.ofMillis(50);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(POLL_EVERY);
    }
}
