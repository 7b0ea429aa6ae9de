package dti.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.lint.Linter;
import dti.rules.score.EffectiveMaxima;
import dti.rules.shipped.ShippedFrameworks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document from outside is read or refused with errors and never causes an exception. A failure names its seed. */
class HostileDocumentsTest {

    private static final int DOCUMENTS = 300;

    @ParameterizedTest
    @ValueSource(strings = {"hn-so-2024", "hd-so-2022", "kh-huyen-2024"})
    void a_damaged_document_is_read_or_refused(String key) {
        Map<String, Object> sound = ShippedFrameworks.document(key);
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Map<String, @Nullable Object> damaged = new Damage(new Random(seed)).of(sound);

            FrameworkReading reading = FrameworkReader.read(damaged);

            switch (reading) {
                case FrameworkReading.Read(Framework framework) -> {
                    assertThat(Linter.lint(framework).items())
                            .as("seed %s", seed)
                            .isNotNull();
                    assertThat(EffectiveMaxima.of(framework).total().value())
                            .as("seed %s", seed)
                            .isNotNegative();
                }
                case FrameworkReading.Refused(List<DocumentError> errors) ->
                    assertThat(errors)
                            .as("seed %s", seed)
                            .isNotEmpty()
                            .hasSizeLessThanOrEqualTo(DocumentLimits.ERRORS_MAX);
            }
        }
    }

    /** Copies a document and changes random values. */
    private record Damage(Random random) {

        private static final int ONE_IN = 400;

        Map<String, @Nullable Object> of(Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(String.valueOf(name), hit() ? other() : value(member)));
            return copy;
        }

        private @Nullable Object value(@Nullable Object value) {
            return switch (value) {
                case Map<?, ?> map -> of(map);
                case List<?> list -> items(list);
                case null, default -> value;
            };
        }

        private List<@Nullable Object> items(List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(hit() ? other() : value(item)));
            return copy;
        }

        private boolean hit() {
            return random.nextInt(ONE_IN) == 0;
        }

        private @Nullable Object other() {
            return switch (random.nextInt(10)) {
                case 0 -> null;
                case 1 -> "";
                case 2 -> "1.1";
                case 3 -> -1;
                case 4 -> new BigDecimal("1E+999999");
                case 5 -> 0.1;
                case 6 -> List.of("1", Map.of());
                case 7 -> Map.of("kind", "ratio");
                case 8 -> true;
                default -> "\u0000".repeat(3);
            };
        }
    }
}
