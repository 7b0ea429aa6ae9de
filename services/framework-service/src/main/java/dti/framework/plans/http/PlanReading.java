package dti.framework.plans.http;

import dti.framework.plans.domain.ItemKind;
import dti.framework.plans.domain.Measure;
import dti.framework.plans.domain.PlanContent;
import dti.framework.plans.domain.PlanId;
import dti.framework.plans.domain.PlanItem;
import dti.framework.plans.http.PlanBody.ItemBody;
import dti.framework.plans.http.PlanParts.InstrumentBody;
import dti.framework.plans.http.PlanParts.MeasureBody;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.runtime.request.InputText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads plans from request bodies, and reports everything that cannot be read. */
final class PlanReading {

    private final List<FieldError> faults = new ArrayList<>();

    private PlanReading() {}

    /** The content of the plan; 422 where it cannot be read, or names another unit or year. */
    static PlanContent content(PlanBody body, PlanId id) {
        PlanReading reading = new PlanReading();
        reading.subject(body, id);
        List<PlanItem> items = new ArrayList<>();
        for (ItemBody item : reading.present(body.items(), "/items")) {
            items.add(reading.item(item, "/items/" + items.size()));
        }
        InstrumentBody instrument = body.instrument();
        PlanContent content = new PlanContent(
                text(body.title()),
                instrument == null
                        ? null
                        : new PlanContent.Instrument(
                                optional(instrument.number()),
                                optional(instrument.date()),
                                optional(instrument.issuer())),
                optional(body.source()),
                items);
        if (!reading.faults.isEmpty()) {
            throw ProblemException.invalid(reading.faults);
        }
        return content;
    }

    private void subject(PlanBody body, PlanId id) {
        if (body.unit() != null && !body.unit().equals(id.unit())) {
            fault("/unit", "Kế hoạch là của đơn vị khác.", "The plan is another unit's.");
        }
        if (body.year() != null && body.year() != id.year()) {
            fault("/year", "Kế hoạch là của năm khác.", "The plan is for another year.");
        }
    }

    private PlanItem item(ItemBody body, String at) {
        List<Integer> lines =
                body.lines() == null ? present(one(body.line()), at + "/line") : present(body.lines(), at + "/lines");
        return new PlanItem(
                text(body.key()),
                kind(body.kind(), at + "/kind"),
                optional(body.code()),
                optional(body.section()),
                text(body.name()),
                text(body.owner()),
                present(body.coOwners(), at + "/coOwners").stream()
                        .map(PlanReading::text)
                        .toList(),
                optional(body.period()),
                body.due(),
                measure(body.measure(), at + "/measure"),
                lines);
    }

    private ItemKind kind(@Nullable String word, String at) {
        return ItemKind.ofWire(Objects.requireNonNullElse(word, "")).orElseGet(() -> {
            fault(
                    at,
                    "Cần target, document, programme, project hoặc task.",
                    "One of target, document, programme, project and task is needed.");
            return ItemKind.TASK;
        });
    }

    private @Nullable Measure measure(@Nullable MeasureBody body, String at) {
        if (body == null) {
            return null;
        }
        BigDecimal target = body.target();
        if (target == null) {
            fault(at + "/target", "Cần giá trị phải đạt.", "The value to reach is needed.");
            return null;
        }
        String better = Objects.requireNonNullElse(body.better(), "higher");
        if (!List.of("higher", "lower").contains(better)) {
            fault(at + "/better", "Cần higher hoặc lower.", "One of higher and lower is needed.");
        }
        return new Measure(text(body.unit()), target, better.equals("lower"));
    }

    private <T> List<T> present(@Nullable List<T> list, String at) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            fault(at, "Danh sách chứa null.", "The list contains null.");
        }
        return list.stream().filter(Objects::nonNull).toList();
    }

    private static @Nullable List<Integer> one(@Nullable Integer line) {
        return line == null ? null : List.of(line);
    }

    private void fault(String pointer, String vi, String en) {
        faults.add(FieldError.body(pointer, new Text(vi, en)));
    }

    static String text(@Nullable String given) {
        return InputText.name(given);
    }

    static @Nullable String optional(@Nullable String given) {
        return given == null ? null : text(given);
    }
}
