package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.LeafCatalogue.Computed;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.Refusal.EntriesRefused;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.Refusal.InfoFault;
import dti.scoring.submissions.domain.SubmissionCommand.EnterGeneralInfo;
import dti.scoring.submissions.domain.SubmissionCommand.SupplyGeneralInfo;
import dti.scoring.submissions.domain.SubmissionCommand.SupplyInputs;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoEntered;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.InputSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides on figures that scores are computed from: the unit's general information, and figures from data sources. */
final class GeneralInfoDecisions {

    private final LeafCatalogue catalogue;
    private final Submission.Opened submission;

    GeneralInfoDecisions(LeafCatalogue catalogue, Submission.Opened submission) {
        this.catalogue = catalogue;
        this.submission = submission;
    }

    /** Recomputes self scores that were computed from a changed field, and records them with it. */
    Decision<SubmissionEvent, Refusal> enter(EnterGeneralInfo command) {
        Optional<Refusal> late = PhaseWork.ENTER_GENERAL_INFO.refuses(submission, command.at());
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        List<InfoFault> faults = faults(command.values());
        for (String code : command.cleared()) {
            if (!submission.info().containsKey(code)) {
                faults.add(new InfoFault(code, InfoForm.Fault.UNKNOWN, null));
            }
        }
        var entered = new GeneralInfoEntered(command.values(), command.cleared(), command.by());
        Submission.Opened after = submission.withInfo(entered.values(), entered.cleared());
        return recorded(entered, after, faults);
    }

    /**
     * The unit's own value has precedence. A field the unit left empty takes the supplied value; if that changes a
     * self score, it is accepted only as long as the unit may score itself.
     */
    Decision<SubmissionEvent, Refusal> supply(SupplyGeneralInfo command) {
        Optional<Refusal> late = PhaseWork.SUPPLY_INPUTS.refuses(submission, command.at());
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        List<InfoFault> faults = faults(command.values());
        var supplied = new GeneralInfoSupplied(
                command.values(), command.source(), command.measuredAt(), command.reference(), command.by());
        Submission.Opened after = submission.with(submission.form().supplied(supplied, submission.version()));
        return switch (recorded(supplied, after, faults)) {
            case Decision.Accepted<SubmissionEvent, Refusal>(List<SubmissionEvent> events)
            when events.size() > 1
                    && PhaseWork.SELF_SCORE.refuses(submission, command.at()).isPresent() ->
                Decision.rejected(new Refusal.GeneralInfoInvalid(List.of(needed(
                        ((SelfScoreEntered) events.getLast()).leaf(),
                        command.values().keySet()))));
            case Decision<SubmissionEvent, Refusal> decision -> decision;
        };
    }

    /** Records the event with the scores that are recomputed because of it; records nothing if a field is at fault. */
    private Decision<SubmissionEvent, Refusal> recorded(
            SubmissionEvent event, Submission.Opened after, List<InfoFault> faults) {
        List<SubmissionEvent> events = new ArrayList<>(List.of(event));
        Set<String> changed = changed(after);
        for (String key : faults.isEmpty() ? catalogue.infoForm().leavesScoredWith(changed) : Set.<String>of()) {
            LeafEntry.SelfScore self = submission.leaf(key).self();
            if (self == null || self.inputs().isEmpty()) {
                continue;
            }
            switch (compute(key, self, after)) {
                case Computed.Points points ->
                    rescored(key, self, points, event.by()).ifPresent(events::add);
                case Computed.Awaiting ignored -> {} // gets its points when the campaign's reference value is known
                case Computed.Missing ignored -> faults.add(needed(key, changed));
                case Computed.Invalid ignored -> faults.add(needed(key, changed));
            }
        }
        return faults.isEmpty() ? Decision.accepted(events) : Decision.rejected(new Refusal.GeneralInfoInvalid(faults));
    }

    private Set<String> changed(Submission.Opened after) {
        Map<String, Object> before = submission.form().effective();
        Map<String, Object> now = after.form().effective();
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(now.keySet());
        codes.removeIf(code -> Objects.equals(before.get(code), now.get(code)));
        return codes;
    }

    /** Supplied figures never give points: data sources report figures, the unit and the council score. */
    Decision<SubmissionEvent, Refusal> supply(SupplyInputs command) {
        Optional<Refusal> late = PhaseWork.SUPPLY_INPUTS.refuses(submission, command.at());
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        return unfit(command)
                .<Decision<SubmissionEvent, Refusal>>map(
                        why -> Decision.rejected(new EntriesRefused(List.of(new EntryRefused(0, command.leaf(), why)))))
                .orElseGet(() -> Decision.accepted(new InputSupplied(
                        command.leaf(),
                        command.inputs(),
                        command.source(),
                        command.measuredAt(),
                        command.reference(),
                        command.by())));
    }

    private Optional<EntryRefusal> unfit(SupplyInputs command) {
        Optional<EntryRefusal> unfit = new EntryChecks(catalogue, submission).refusesLeaf(command.leaf());
        if (unfit.isPresent()) {
            return unfit;
        }
        Leaf leaf = catalogue.leaf(command.leaf()).orElseThrow();
        if (leaf.manual()) {
            return Optional.of(new EntryRefusal.LeafTakesPoints());
        }
        return switch (catalogue.compute(leaf, command.inputs(), submission.circumstances(leaf.key()))) {
            case Computed.Invalid(String name, String vi, String en) ->
                Optional.of(new EntryRefusal.InputInvalid(name, vi, en));
            case Computed.Points ignored -> Optional.empty();
            case Computed.Missing ignored -> Optional.empty();
            case Computed.Awaiting ignored -> Optional.empty();
        };
    }

    private List<InfoFault> faults(Map<String, Object> values) {
        InfoForm form = catalogue.infoForm();
        List<InfoFault> faults = new ArrayList<>();
        new TreeMap<>(values)
                .forEach((code, value) ->
                        form.refuses(code, value).ifPresent(why -> faults.add(new InfoFault(code, why, null))));
        return faults;
    }

    private Computed compute(String key, LeafEntry.SelfScore self, Submission.Opened after) {
        Leaf leaf = catalogue.leaf(key).orElseThrow();
        return catalogue.compute(leaf, self.inputs(), after.circumstances(key));
    }

    private static Optional<SubmissionEvent> rescored(
            String key, LeafEntry.SelfScore self, Computed.Points now, SubmissionActor by) {
        List<String> flags = LeafDeadline.carried(self.flags(), now.flags());
        return isSame(now.points(), self.points()) && flags.equals(self.flags())
                ? Optional.empty()
                : Optional.of(new SelfScoreEntered(key, now.points(), self.inputs(), flags, self.note(), by));
    }

    private static boolean isSame(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? now == before : now.compareTo(before) == 0;
    }

    private InfoFault needed(String leaf, Set<String> codes) {
        String code = codes.stream()
                .filter(each ->
                        catalogue.infoForm().leavesScoredWith(Set.of(each)).contains(leaf))
                .findFirst()
                .orElseThrow();
        return new InfoFault(code, InfoForm.Fault.NEEDED, leaf);
    }
}
