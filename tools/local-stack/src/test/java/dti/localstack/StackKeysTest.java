package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackKeysTest {

    @TempDir
    private Path keys;

    @Test
    void a_new_stack_makes_its_keys() {
        StackKeys made = StackKeys.of(keys, true);

        assertThat(made.troubles()).isEmpty();
        assertThat(made.checkpointSigner()).startsWith("PRIVATE+KEY+");
        assertThat(StackKeys.of(keys, false)).isEqualTo(made);
    }

    @Test
    void a_key_that_is_missing_where_databases_exist_is_reported_and_not_made_again() throws IOException {
        StackKeys made = StackKeys.of(keys, true);
        Files.delete(keys.resolve("publication-signer"));

        StackKeys left = StackKeys.of(keys, false);

        assertThat(left.troubles()).singleElement().asString().contains("publication-signer is missing");
        assertThat(left.publicationSigner()).isEmpty();
        assertThat(left.checkpointSigner()).isEqualTo(made.checkpointSigner());
        assertThat(keys.resolve("publication-signer")).doesNotExist();
    }

    @Test
    void a_file_that_holds_no_key_is_reported() throws IOException {
        StackKeys.of(keys, true);
        Files.writeString(keys.resolve("checkpoint-signer"), "PRIVATE+KEY+half");

        assertThat(StackKeys.of(keys, false).troubles())
                .singleElement()
                .asString()
                .contains("checkpoint-signer");
    }
}
