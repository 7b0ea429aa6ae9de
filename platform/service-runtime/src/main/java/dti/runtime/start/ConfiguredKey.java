package dti.runtime.start;

import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A key from this service's environment, which may be missing or malformed. A fault is logged once and reported by
 * health as long as the service runs. The service works on without the key.
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
     * Reads the key.
     *
     * @param variable the environment variable, named in texts for operators
     * @param parser throws IllegalArgumentException for a malformed key, without the key in its message
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

    /** The fault, with the name of the variable; empty when there is none. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
