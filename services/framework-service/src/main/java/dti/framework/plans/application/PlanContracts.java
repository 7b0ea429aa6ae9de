package dti.framework.plans.application;

import dti.contracts.PlanChanged;
import dti.framework.plans.domain.ItemKind;
import dti.framework.plans.domain.Measure;
import dti.framework.plans.domain.PlanContent;
import dti.framework.plans.domain.PlanItem;
import dti.framework.plans.domain.Progress;
import dti.framework.plans.domain.ProgressStatus;
import org.jspecify.annotations.Nullable;

/** Converts the content of a plan to and from its contract. */
final class PlanContracts {

    private static final String HIGHER = "higher";
    private static final String LOWER = "lower";

    private PlanContracts() {}

    static PlanChanged.Plan contract(PlanContent content) {
        PlanContent.Instrument instrument = content.instrument();
        return new PlanChanged.Plan(
                content.title(),
                instrument == null
                        ? null
                        : new PlanChanged.Instrument(instrument.number(), instrument.date(), instrument.issuer()),
                content.source(),
                content.items().stream().map(PlanContracts::contract).toList());
    }

    static PlanContent content(PlanChanged.Plan stored) {
        PlanChanged.Instrument instrument = stored.instrument();
        return new PlanContent(
                stored.title(),
                instrument == null
                        ? null
                        : new PlanContent.Instrument(instrument.number(), instrument.date(), instrument.issuer()),
                stored.source(),
                stored.items().stream().map(PlanContracts::item).toList());
    }

    static PlanChanged.Progress contract(String item, Progress progress) {
        return new PlanChanged.Progress(
                item, progress.status().wire(), progress.value(), progress.on(), progress.note());
    }

    static Progress progress(PlanChanged.Progress stored) {
        return new Progress(
                ProgressStatus.ofWire(stored.status()).orElseThrow(), stored.value(), stored.on(), stored.note());
    }

    private static PlanChanged.Item contract(PlanItem item) {
        return new PlanChanged.Item(
                item.key(),
                item.kind().wire(),
                item.code(),
                item.section(),
                item.name(),
                item.owner(),
                item.coOwners(),
                item.period(),
                item.due(),
                contract(item.measure()),
                item.lines());
    }

    private static PlanChanged.@Nullable Measure contract(@Nullable Measure measure) {
        return measure == null
                ? null
                : new PlanChanged.Measure(measure.unit(), measure.target(), measure.lowerIsBetter() ? LOWER : HIGHER);
    }

    private static PlanItem item(PlanChanged.Item stored) {
        PlanChanged.Measure measure = stored.measure();
        return new PlanItem(
                stored.key(),
                ItemKind.ofWire(stored.kind()).orElseThrow(),
                stored.code(),
                stored.section(),
                stored.name(),
                stored.owner(),
                stored.coOwners(),
                stored.period(),
                stored.due(),
                measure == null
                        ? null
                        : new Measure(
                                measure.unit(),
                                measure.target(),
                                measure.better().equals(LOWER)),
                stored.lines());
    }
}
