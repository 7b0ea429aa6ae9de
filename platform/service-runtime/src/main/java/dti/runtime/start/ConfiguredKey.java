package dti.runtime.start;

import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A key this service is given in its environment, if it is given one and it is one. What is wrong with it is logged once, and
 * told by health as long as the service runs; the service works on without it.
 */
public final class ConfiguredKey<K> {

    private static final Logger LOG = Logger.getLogger(ConfiguredKey.class);

    private final @Nullable K key;
    private final @Nullable String trouble;

    private ConfiguredKey(@Nullable K key, @Nullable String trouble) {
        this.key = key;
        this.trouble = trouble;
    }

    /**
     * Reads it.
     *
     * @param variable of the environment, which an operator is told
     * @param parser fails with IllegalArgumentException, without the key in its words
     */
    public static <K> ConfiguredKey<K> of(String variable, Optional<String> text, Function<String, K> parser) {
        if (text.filter(given -> !given.isBlank()).isEmpty()) {
            return troubled(variable + " is not set: give the service its key and start it again");
        }
        try {
            return new ConfiguredKey<>(parser.apply(text.get()), null);
        } catch (IllegalArgumentException malformed) {
            return troubled(
                    variable + " holds no key: " + malformed.getMessage() + "; correct it and start the service again");
        }
    }

    private static <K> ConfiguredKey<K> troubled(String trouble) {
        LOG.error(trouble);
        return new ConfiguredKey<>(null, trouble);
    }

    public Optional<K> key() {
        return Optional.ofNullable(key);
    }

    /** What is wrong with it, with the name of its variable; empty when nothing is. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
