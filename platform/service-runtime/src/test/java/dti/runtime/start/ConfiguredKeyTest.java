package dti.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredKeyTest {

    private static final String VARIABLE = "DTI_EXAMPLE_KEY";

    @Test
    void a_key_that_is_one_is_no_trouble() {
        ConfiguredKey<Integer> given = ConfiguredKey.of(VARIABLE, Optional.of("42"), Integer::valueOf);

        assertThat(given.key()).contains(42);
        assertThat(given.trouble()).isEmpty();
    }

    @Test
    void a_key_that_is_missing_or_blank_names_its_variable() {
        assertThat(ConfiguredKey.of(VARIABLE, Optional.empty(), Integer::valueOf)
                        .trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("DTI_EXAMPLE_KEY is not set"));
        assertThat(ConfiguredKey.of(VARIABLE, Optional.of(" "), Integer::valueOf)
                        .key())
                .isEmpty();
    }

    @Test
    void a_key_that_is_none_names_its_variable_and_stops_nothing() {
        ConfiguredKey<Integer> given = ConfiguredKey.of(VARIABLE, Optional.of("forty-two"), Integer::valueOf);

        assertThat(given.key()).isEmpty();
        assertThat(given.trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("DTI_EXAMPLE_KEY holds no key"));
    }
}
