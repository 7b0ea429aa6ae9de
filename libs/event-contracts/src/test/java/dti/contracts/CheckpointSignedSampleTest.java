package dti.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CheckpointSignedSampleTest {

    @Test
    void the_recorded_sample_is_read_and_written_back_the_same() throws IOException {
        JsonNode sample = sample();

        CheckpointSigned read = ContractsJson.mapper().treeToValue(sample, CheckpointSigned.class);

        assertThat(read.size()).isEqualTo(3);
        assertThat(read.consistency()).hasSize(1);
        assertThat(ContractsJson.mapper().readTree(ContractsJson.mapper().writeValueAsString(read)))
                .isEqualTo(sample);
    }

    private static JsonNode sample() throws IOException {
        try (InputStream in =
                CheckpointSignedSampleTest.class.getResourceAsStream("/samples/checkpoint-signed.v1.json")) {
            return ContractsJson.mapper().readTree(Objects.requireNonNull(in));
        }
    }
}
