package dti.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Injects the {@link Hanoi} of this JVM's only stack into tests. The stack starts with the first class that needs it,
 * and stops after the last test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnOneStack.Resolver.class)
@interface OnOneStack {

    /** Resolves parameters of type {@link Hanoi}. */
    final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Hanoi.class;
        }

        @Override
        public Hanoi resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(OnOneStack.class))
                    .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                    .hanoi();
        }
    }

    /** A started stack. JUnit closes it after all tests; a shutdown hook stops it when the JVM ends before. */
    final class Running implements AutoCloseable {

        private static final Duration POLL_EVERY = Duration.ofMillis(50);

        private final Stack stack = new Stack();
        private final Thread atExit = new Thread(stack::stop);
        private final Hanoi hanoi;

        Running() {
            // Conditions that already hold, or hold soon, cost no time.
            Awaitility.setDefaultPollDelay(Duration.ZERO);
            Awaitility.setDefaultPollInterval(POLL_EVERY);
            Runtime.getRuntime().addShutdownHook(atExit);
            stack.start();
            hanoi = Hanoi.registered(stack);
        }

        Hanoi hanoi() {
            return hanoi;
        }

        @Override
        public void close() {
            stack.stop();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }
}
