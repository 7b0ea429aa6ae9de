package dti.testsupport;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the tests' PostgreSQL and Kafka run: {@code DTI_STACK}. */
enum StackChoice {
    /** Processes of this machine, from Maven artifacts. */
    EMBEDDED,
    /** Containers, through Testcontainers. */
    CONTAINERS,
    /** Running servers that the environment names. */
    EXTERNAL;

    /** Parses the variable; empty when unset: containers where an engine answers, else embedded. */
    static Optional<StackChoice> parse(@Nullable String dtiStack) {
        if (dtiStack == null || dtiStack.isBlank()) {
            return Optional.empty();
        }
        return switch (dtiStack.strip().toLowerCase(Locale.ROOT)) {
            case "embedded" -> Optional.of(EMBEDDED);
            case "containers" -> Optional.of(CONTAINERS);
            case "external" -> Optional.of(EXTERNAL);
            default ->
                throw new IllegalArgumentException(
                        "DTI_STACK is '" + dtiStack + "'; it is one of embedded, containers, external");
        };
    }
}
