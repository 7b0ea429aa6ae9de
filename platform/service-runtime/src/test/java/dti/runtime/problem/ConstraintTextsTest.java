package dti.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConstraintTextsTest {

    private record Body(
            @NotNull @Nullable String absent,
            @NotBlank String blank,
            @NotEmpty List<String> empty,
            @Size(max = 2) String text,
            @Size(min = 1, max = 2) List<String> list,
            @Positive int zero,
            @PositiveOrZero int negative,
            @Digits(integer = 1, fraction = 2) BigDecimal fine,
            @Pattern(regexp = "a") String other) {}

    @Test
    void every_violated_constraint_has_a_text_in_both_languages() {
        Map<String, Text> texts =
                texts(new Body(null, " ", List.of(), "abc", List.of(), 0, -1, new BigDecimal("1.234"), "b"));

        assertThat(texts)
                .hasSize(9)
                .allSatisfy((field, text) -> assertThat(text.vi()).isNotEqualTo(text.en()));
        assertThat(texts.get("absent")).isEqualTo(new Text("Không được để trống.", "It must not be null."));
        assertThat(texts.get("text")).isEqualTo(new Text("Tối đa 2 ký tự.", "It must have at most 2 characters."));
        assertThat(texts.get("list")).isEqualTo(new Text("Phải có từ 1 đến 2 mục.", "It must have 1 to 2 items."));
    }

    private static Map<String, Text> texts(Body body) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return factory.getValidator().validate(body).stream()
                    .collect(Collectors.toMap(
                            violation -> violation.getPropertyPath().toString(),
                            (ConstraintViolation<Body> violation) -> ConstraintTexts.of(violation)));
        }
    }
}
