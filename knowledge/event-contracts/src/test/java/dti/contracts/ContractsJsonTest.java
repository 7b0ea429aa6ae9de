package dti.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsJsonTest {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    @Test
    void decimals_stay_as_they_were_written() {
        Map<String, Object> read = ContractsJson.readOwn("{\"points\": 1.50}", TREE);

        assertThat(read).isEqualTo(Map.of("points", new BigDecimal("1.50")));
        assertThat(ContractsJson.write(read)).isEqualTo("{\"points\":1.50}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "\"text\""})
    void who_reads_what_others_wrote_is_told_that_it_is_something_else(String json) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ContractsJson.read(json, Actor.class))
                .withMessageStartingWith("not a Actor");
    }

    @Test
    void what_we_wrote_ourselves_is_broken_when_it_cannot_be_read() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ContractsJson.readOwn("[]", Actor.class))
                .withMessageContaining("not a Actor");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ContractsJson.readOwn("[]", TREE));
    }
}
