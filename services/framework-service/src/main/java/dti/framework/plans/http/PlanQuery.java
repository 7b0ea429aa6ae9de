package dti.framework.plans.http;

import dti.eventsourcing.text.TimeRules;
import dti.framework.plans.domain.ItemKind;
import dti.framework.plans.domain.ItemStatus;
import dti.framework.plans.domain.Plan;
import dti.framework.plans.http.PlanViews.ItemView;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.Page;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of a plan's items. */
public record PlanQuery(
        @QueryParam("kind") @Nullable String kind,

        @QueryParam("owner") @Parameter(description = "Owner or co-owner, as printed") @Nullable
        String owner,

        @QueryParam("status") @Parameter(description = "done-on-time, done-late, in-progress or not-started") @Nullable
        String status,

        @QueryParam("overdue") @Nullable Boolean overdue,

        @QueryParam("day")
        @Parameter(
                description = "On which day it is asked what is overdue; today where absent",
                schema = @Schema(format = "date"))
        @Nullable
        String day,

        @QueryParam("limit") @Parameter(description = "1 to 500, 100 by default") @Nullable
        Integer limit,

        @QueryParam("cursor") @Nullable String cursor) {

    LocalDate dayOr(LocalDate today) {
        if (day == null) {
            return today;
        }
        try {
            return TimeRules.day(day);
        } catch (DateTimeException notADay) {
            throw malformed("day", "Ngày phải có dạng 2024-12-31.", "A day must look like 2024-12-31.");
        }
    }

    /** The items that match the filters, after the cursor, as one page. */
    Page<ItemView> page(Plan plan, LocalDate asked) {
        int size = Page.limit(limit);
        Predicate<ItemView> passes = filter();
        String after = Page.key(cursor).orElse("");
        List<ItemView> passing = plan.content().items().stream()
                .filter(item -> owner == null || item.concerns(owner))
                .map(item -> ItemView.of(item, plan.progress(item), asked))
                .filter(passes)
                .toList();
        int from = 0;
        for (int i = 0; i < passing.size(); i++) {
            if (passing.get(i).key().equals(after)) {
                from = i + 1;
            }
        }
        return Page.of(passing.subList(from, passing.size()), size, ItemView::key);
    }

    private Predicate<ItemView> filter() {
        String wantedKind = word("kind", kind, ItemKind::ofWire);
        String wantedStatus = word("status", status, ItemStatus::ofWire);
        return item -> (wantedKind == null || item.kind().equals(wantedKind))
                && (wantedStatus == null || item.status().equals(wantedStatus))
                && (overdue == null || item.overdue() == overdue);
    }

    private static @Nullable String word(
            String name, @Nullable String word, Function<String, ? extends Optional<?>> reader) {
        if (word != null && reader.apply(word).isEmpty()) {
            throw malformed(name, "Giá trị không hợp lệ.", "There is no such value.");
        }
        return word;
    }

    private static ProblemException malformed(String parameter, String vi, String en) {
        return ProblemException.malformed(FieldError.parameter(parameter, new Text(vi, en)));
    }
}
