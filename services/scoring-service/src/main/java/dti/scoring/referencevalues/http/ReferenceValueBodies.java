package dti.scoring.referencevalues.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dti.scoring.referencevalues.application.FixedValue;
import dti.scoring.referencevalues.application.ReferenceFixing.Overview;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request and answer bodies of reference values. */
final class ReferenceValueBodies {

    /** At most a page; a report belongs in evidence. */
    private static final int TEXT_LENGTH_MAX = 4_000;

    /** A province's revenue in đồng has fifteen digits. */
    private static final int DIGITS_MAX = 18;

    private static final int DECIMALS_MAX = 12;

    private ReferenceValueBodies() {}

    @Schema(name = "WantedReferenceValue")
    record WantedValue(
            @NotNull @Digits(integer = DIGITS_MAX, fraction = DECIMALS_MAX)
            BigDecimal value,

            @Nullable @Size(max = TEXT_LENGTH_MAX) String reason) {}

    @Schema(name = "ReferenceValues", description = "The campaign's leaves that are held against a reference value")
    record Values(String campaign, List<Value> items) {

        static Values of(Overview overview, boolean withUnit) {
            return new Values(
                    overview.campaign(),
                    overview.leaves().stream()
                            .map(leaf -> value(overview, leaf, withUnit))
                            .toList());
        }

        private static Value value(Overview overview, String leaf, boolean withUnit) {
            return overview.values().stream()
                    .filter(spread -> spread.kept().value().leaf().equals(leaf))
                    .findFirst()
                    .map(spread -> Value.of(spread, overview.units(), withUnit))
                    .orElseGet(() -> new Value(leaf, false, null, null, null, null, null, null, 0, overview.units()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReferenceValue", description = "recorded of the campaign's submissions have it")
    record Value(
            String leaf,
            boolean fixed,
            @Nullable BigDecimal value,

            @Schema(description = "council, or best-unit: the best one when self-assessment closed") @Nullable
            String source,

            @Schema(description = "Whose value it is; for those who may read all submissions") @Nullable
            String unit,

            @Nullable String reason,
            @Nullable Who by,
            @Nullable Instant fixedAt,
            long recorded,
            int of) {

        static Value of(FixedValue.Spread spread, int units, boolean withUnit) {
            FixedValue fixed = spread.kept().value();
            return new Value(
                    fixed.leaf(),
                    true,
                    fixed.value(),
                    fixed.source().wire(),
                    withUnit ? fixed.unit() : null,
                    fixed.reason(),
                    new Who(fixed.by().subject(), fixed.by().role(), fixed.by().unit()),
                    fixed.fixedAt(),
                    spread.recorded(),
                    units);
        }
    }

    @Schema(name = "ReferenceValueBy")
    record Who(String subject, String role, @Nullable String unit) {}
}
