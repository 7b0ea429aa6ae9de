package dti.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConstraintTextsTest {

    private static final Path SERVICES =
            Path.of(System.getProperty("dti.root", "../..")).resolve("services");

    private static final Pattern CONSTRAINT = Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");

    @Test
    void every_constraint_of_a_service_has_a_text_in_both_languages() {
        assertThat(constraints()).contains("NotNull", "Size").allSatisfy(constraint -> {
            Text text = ConstraintTexts.text(constraint, Map.of(), false);
            assertThat(text.vi()).isNotBlank().isNotEqualTo(text.en());
        });
    }

    @Test
    void a_constraint_without_a_text_is_noticed() {
        assertThatThrownBy(() -> ConstraintTexts.text("Future", Map.of(), false))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void a_text_names_the_bounds_of_its_constraint() {
        Map<String, Object> bounds = Map.of("min", 1, "max", 100);

        assertThat(ConstraintTexts.text("Size", bounds, false))
                .isEqualTo(new Text("phải dài từ 1 đến 100 ký tự", "must have 1 to 100 characters"));
        assertThat(ConstraintTexts.text("Size", bounds, true))
                .isEqualTo(new Text("phải có từ 1 đến 100 mục", "must have 1 to 100 items"));
    }

    private static Set<String> constraints() {
        try (Stream<Path> files = Files.walk(SERVICES)) {
            Set<String> found = new TreeSet<>();
            files.filter(file -> file.toString().contains("src/main/java")
                            && file.toString().endsWith(".java"))
                    .forEach(file -> CONSTRAINT.matcher(text(file)).results().forEach(hit -> found.add(hit.group(1))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
