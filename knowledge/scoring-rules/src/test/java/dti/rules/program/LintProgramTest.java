package dti.rules.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintProgramTest {

    private static final Path FRAMEWORKS =
            Path.of(System.getProperty("dti.root", "../..")).resolve("knowledge/frameworks");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_file_that_can_be_published_prints_its_findings_and_resolutions_and_ends_with_0() {
        int result = run("lint", "--lang", "en", shipped("tinh-so-2022"));

        assertThat(result).isZero();
        assertThat(text(out))
                .contains("error sum-differs:6 (line 68)")
                .contains("  - cap: the children count up to 500 together")
                .contains("  = cap: ")
                .contains("publishable");
    }

    @Test
    void vietnamese_is_the_default_language() {
        run(shipped("hn-huyen-2024"));

        assertThat(text(out)).contains("bản in nói có 33 chỉ số thành phần, bảng có 32");
    }

    @Test
    void a_file_with_an_unresolved_error_ends_with_1(@TempDir Path folder) throws IOException {
        String undecided = Files.readString(Path.of(shipped("tinh-so-2022"))).replaceAll("(?s)\nresolutions:.*", "\n");
        Path file = Files.writeString(folder.resolve("undecided.yaml"), undecided);

        int result = run(file.toString(), shipped("hn-so-2024"));

        assertThat(result).isEqualTo(1);
        assertThat(text(out)).contains("not publishable: 2 errors are unresolved");
    }

    @Test
    void a_file_that_is_no_framework_is_reported_with_its_errors(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("other.yaml"), "key: x\ntitel: y\n");

        assertThat(run("--lang", "en", file.toString())).isEqualTo(1);
        assertThat(text(out)).contains("/titel is not a field of a framework document");
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(text(out)).contains("/titel không phải là trường của tài liệu bộ chỉ số");
    }

    @Test
    void a_missing_file_and_a_broken_one_are_reported(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "key: [\n");

        String missing = folder.resolve("missing.yaml").toString();

        assertThat(run("--lang", "en", broken.toString(), missing)).isEqualTo(1);
        assertThat(text(out)).contains("the file is not a document").contains("the file does not exist");
        assertThat(run(broken.toString(), missing)).isEqualTo(1);
        assertThat(text(out)).contains("tệp không phải tài liệu YAML hoặc JSON").contains("tệp không tồn tại");
    }

    @Test
    void no_file_prints_how_to_use_it() {
        assertThat(run("lint")).isEqualTo(2);
        assertThat(text(err)).contains("use: frameworks lint");
    }

    private static String shipped(String key) {
        return FRAMEWORKS.resolve(key + ".yaml").toString();
    }

    private int run(String... arguments) {
        return LintProgram.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
