package dti.framework.units.http;

import dti.eventsourcing.text.TimeRules;
import dti.framework.units.application.UnitFilter;
import dti.framework.units.domain.UnitLevel;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.FilterValues;
import dti.runtime.request.Page;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of units. */
public record UnitQuery(
        @QueryParam("level") @Nullable String level,
        @QueryParam("group") @Nullable String group,
        @QueryParam("parent") @Nullable String parent,

        @QueryParam("asOf")
        @Parameter(description = "Only units that exist on this day", schema = @Schema(format = "date"))
        @Nullable
        String asOf,

        @QueryParam("limit") @Parameter(description = "1 to 500, 100 by default") @Nullable
        Integer limit,

        @QueryParam("cursor") @Nullable String cursor) {

    UnitFilter filter() {
        return new UnitFilter(
                Optional.ofNullable(level).map(UnitQuery::level),
                Optional.ofNullable(group),
                Optional.ofNullable(parent),
                Optional.ofNullable(asOf).map(UnitQuery::day),
                Page.key(cursor).orElse(""),
                Page.limit(limit));
    }

    private static UnitLevel level(String word) {
        return UnitLevel.ofWire(word)
                .orElseThrow(() -> FilterValues.unknown(
                        "level",
                        Arrays.stream(UnitLevel.values()).map(UnitLevel::wire).toList()));
    }

    private static LocalDate day(String text) {
        try {
            return TimeRules.day(text);
        } catch (DateTimeException notADay) {
            throw ProblemException.malformed(FieldError.parameter(
                    "asOf", new Text("Ngày phải có dạng 2024-12-31.", "A day must look like 2024-12-31.")));
        }
    }
}
