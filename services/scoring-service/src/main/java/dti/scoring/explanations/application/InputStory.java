package dti.scoring.explanations.application;

import dti.rules.explain.Provenance;
import dti.rules.rule.InputDefinition;
import dti.rules.rule.InputOrigin;
import dti.rules.rule.RuleSpec;
import dti.scoring.submissions.application.RecordedEvent;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoEntered;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.InputSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.LeafEvent;
import dti.scoring.submissions.domain.SubmissionEvent.PlanProgressRecorded;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import dti.scoring.submissions.domain.SuppliedInputs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the sources of the figures behind a leaf's points. */
final class InputStory {

    private final List<RecordedEvent> events;
    private final RecordedEvent entry;
    private final boolean manual;

    /**
     * The sources of one calculation.
     *
     * @param events of the submission, oldest first
     * @param entry the event whose inputs the points were computed from
     * @param manual true if points were entered, and figures are only shown beside them
     */
    InputStory(List<RecordedEvent> events, RecordedEvent entry, boolean manual) {
        this.events = events;
        this.entry = entry;
        this.manual = manual;
    }

    /** The sources by the name of the input. */
    Map<String, Provenance> provenance(RuleSpec rule, Map<String, Object> inputs) {
        Map<String, Provenance> byInput = new HashMap<>();
        for (InputDefinition input : rule.inputs()) {
            Object entered = inputs.get(input.name());
            if (entered != null) {
                byInput.put(input.name(), entered(input.name(), entered));
            } else {
                informed(input.from()).ifPresent(source -> byInput.put(input.name(), source));
            }
        }
        return byInput;
    }

    /** A figure that the unit took over unchanged from a data source counts as supplied. */
    private Provenance entered(String name, Object value) {
        if (!(entry.event() instanceof SelfScoreEntered)) {
            return told(Provenance.Channel.CORRECTED, entry, null);
        }
        return last(recorded -> isBeforeEntry(recorded)
                        && recorded.event() instanceof InputSupplied supplied
                        && supplied.leaf().equals(((LeafEvent) entry.event()).leaf()))
                .filter(recorded -> isSupplied((InputSupplied) recorded.event(), name, value))
                .map(recorded ->
                        told(Provenance.Channel.SUPPLIED, recorded, ((InputSupplied) recorded.event()).reference()))
                .orElseGet(() -> told(Provenance.Channel.ENTERED, entry, null));
    }

    private Optional<Provenance> informed(@Nullable InputOrigin from) {
        if (from == null) {
            return Optional.empty();
        }
        return switch (from.place()) {
            case INFO -> ofForm(from.key());
            case PLAN -> plan().map(recorded -> told(Provenance.Channel.PLAN, recorded, source(recorded)));
        };
    }

    private Optional<Provenance> ofForm(String code) {
        return last(recorded -> isAbout(recorded, code))
                .filter(recorded ->
                        ((GeneralInfoEntered) recorded.event()).values().containsKey(code))
                .map(recorded -> told(Provenance.Channel.GENERAL_INFORMATION, recorded, null))
                .or(() -> suppliedInfo(code));
    }

    private static boolean isAbout(RecordedEvent recorded, String code) {
        return recorded.event() instanceof GeneralInfoEntered info
                && (info.values().containsKey(code) || info.cleared().contains(code));
    }

    /** A field that the unit left empty or cleared has the supplied value. */
    private Optional<Provenance> suppliedInfo(String code) {
        return last(recorded -> recorded.event() instanceof GeneralInfoSupplied info
                        && info.values().containsKey(code))
                .map(recorded -> told(
                        Provenance.Channel.SUPPLIED, recorded, ((GeneralInfoSupplied) recorded.event()).reference()));
    }

    /** The plan at the time the points were computed from it; for entered points, the latest plan. */
    private Optional<RecordedEvent> plan() {
        return last(
                recorded -> recorded.event() instanceof PlanProgressRecorded && (manual || isBeforeEntry(recorded)));
    }

    /** The figures of the plan that the points were computed with. */
    Map<String, Object> planFigures() {
        return plan().map(recorded -> ((PlanProgressRecorded) recorded.event()).figures())
                .orElse(Map.of());
    }

    private static String source(RecordedEvent recorded) {
        PlanProgressRecorded plan = (PlanProgressRecorded) recorded.event();
        return "plans:" + plan.year() + "/" + plan.planVersion();
    }

    private boolean isBeforeEntry(RecordedEvent recorded) {
        return recorded.stored().version().value() < entry.stored().version().value();
    }

    private static boolean isSupplied(InputSupplied supplied, String name, Object value) {
        Object theirs = supplied.inputs().get(name);
        return theirs != null && SuppliedInputs.isSame(theirs, value);
    }

    private Optional<RecordedEvent> last(Predicate<RecordedEvent> wanted) {
        return events.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private static Provenance told(Provenance.Channel channel, RecordedEvent by, @Nullable String reference) {
        return new Provenance(
                channel,
                LeafStory.person(by.event().by()),
                LeafStory.at(by),
                by.stored().version().value(),
                reference);
    }
}
