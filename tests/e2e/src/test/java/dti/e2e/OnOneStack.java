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
 * Gives tests the {@link Hanoi} of the one stack of this JVM. It starts with the first class that asks, and stops after the
 * last, however that ended.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnOneStack.Resolver.class)
@interface OnOneStack {

    /** Hands out the units of the running stack. */
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

    /** A started stack; JUnit closes it at the end of all tests, the virtual machine when it is told to end before. */
    final class Running implements AutoCloseable {

        private static final Duration LOOK_EVERY = Duration.ofMillis(50);

        private final Stack stack = new Stack();
        private final Thread atExit = new Thread(stack::stop);
        private final Hanoi hanoi;

        Running() {
            // What is there already is seen at once, and what comes soon, soon.
            Awaitility.setDefaultPollDelay(Duration.ZERO);
            Awaitility.setDefaultPollInterval(LOOK_EVERY);
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
