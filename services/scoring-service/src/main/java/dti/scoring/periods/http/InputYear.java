package dti.scoring.periods.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.rules.rule.InputDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a leaf over the year so far. Whether a sum is meaningful depends on the figure: meetings add up,
 * households do not. So the sum is shown beside the latest figure, and nothing is computed from either.
 *
 * @param latest the figure of the last period that has one
 * @param sum the sum of a number; absent for any other type
 * @param timesTrue the number of periods with the answer yes; absent if the figure is not yes or no
 * @param given the number of periods that have the figure
 */
@Schema(name = "InputYear")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InputYear(
        String name,
        String label,
        @Nullable String unit,
        @Nullable Object latest,
        @Nullable BigDecimal sum,
        @Nullable Integer timesTrue,
        int given) {

    /**
     * Gathers one figure.
     *
     * @param periods the figures of the leaf in each period, earliest first
     */
    static InputYear of(InputDefinition input, List<Map<String, Object>> periods) {
        List<Object> values = periods.stream()
                .map(inputs -> inputs.get(input.name()))
                .filter(Objects::nonNull)
                .toList();
        boolean numbers = !values.isEmpty() && values.stream().allMatch(Number.class::isInstance);
        boolean answers = !values.isEmpty() && values.stream().allMatch(Boolean.class::isInstance);
        return new InputYear(
                input.name(),
                input.label(),
                input.unit(),
                values.isEmpty() ? null : values.getLast(),
                numbers ? sum(values) : null,
                answers ? (int) values.stream().filter(Boolean.TRUE::equals).count() : null,
                values.size());
    }

    private static BigDecimal sum(List<Object> numbers) {
        BigDecimal sum = numbers.stream()
                .map(number -> new BigDecimal(number.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
        return sum.scale() < 0 ? sum.setScale(0) : sum;
    }
}
