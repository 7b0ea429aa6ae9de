package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class SourcesTest {
    @Test
    void the_published_documents_are_kept_byte_for_byte() throws IOException, NoSuchAlgorithmException {
        var sums = Repository.text(Repository.file("docs", "sources", "SHA256SUMS"))
                .lines()
                .toList();

        assertThat(sums).hasSize(5);
        for (var sum : sums) {
            var parts = sum.split(" +");
            var bytes = Files.readAllBytes(Repository.file("docs", "sources", parts[1]));
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
        }
    }
}
