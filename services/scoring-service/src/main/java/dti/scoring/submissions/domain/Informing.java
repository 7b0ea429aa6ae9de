package dti.scoring.submissions.domain;

import dti.eventsourcing.Decision;
import dti.scoring.submissions.domain.LeafCatalogue.Computed;
import dti.scoring.submissions.domain.LeafCatalogue.Leaf;
import dti.scoring.submissions.domain.Refusal.EntriesRefused;
import dti.scoring.submissions.domain.Refusal.EntryRefusal;
import dti.scoring.submissions.domain.Refusal.EntryRefused;
import dti.scoring.submissions.domain.Refusal.InfoFault;
import dti.scoring.submissions.domain.SubmissionCommand.EnterGeneralInfo;
import dti.scoring.submissions.domain.SubmissionCommand.SupplyInputs;
import dti.scoring.submissions.domain.SubmissionEvent.GeneralInfoEntered;
import dti.scoring.submissions.domain.SubmissionEvent.InputSupplied;
import dti.scoring.submissions.domain.SubmissionEvent.SelfScoreEntered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Figures that scores are computed from: the unit's general information, and what data sources supply. */
final class Informing {

    private final LeafCatalogue catalogue;
    private final Submission.Opened submission;

    Informing(LeafCatalogue catalogue, Submission.Opened submission) {
        this.catalogue = catalogue;
        this.submission = submission;
    }

    /** Self scores that were computed from a field are computed anew and recorded with it. */
    Decision<SubmissionEvent, Refusal> enter(EnterGeneralInfo command) {
        Optional<Refusal> late = PhaseWork.ENTER_GENERAL_INFO.refuses(submission, command.at());
        if (late.isPresent()) {
            return Decision.rejected(late.get());
        }
        List<InfoFault> faults = faults(command);
        if (!faults.isEmpty()) {
            return Decision.rejected(new Refusal.InfoRefused(faults));
        }
        var entered = new GeneralInfoEntered(command.values(), command.cleared(), command.by());
        Submission.Opened after = submission.withInfo(entered.values(), entered.cleared());
        List<SubmissionEvent> events = new ArrayList<>(List.of(entered));
        for (String key : catalogue.infoForm().leavesScoredWith(codes(command))) {
            LeafEntry.SelfScore self = submission.leaf(key).self();
            if (self == null || self.inputs().isEmpty()) {
                continue;
            }
            switch (compute(key, self, after)) {
                case Computed.Points points ->
                    rescored(key, self, points, command).ifPresent(events::add);
                case Computed.Missing ignored -> faults.add(needed(key, command));
                case Computed.Invalid ignored -> faults.add(needed(key, command));
            }
        }
        return faults.isEmpty() ? Decision.accepted(events) : Decision.rejected(new Refusal.InfoRefused(faults));
    }

    /** Never points: whoever holds data says what is, and the unit and the council score. */
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
            return Optional.of(new EntryRefusal.NoInputs());
        }
        return switch (catalogue.compute(leaf, command.inputs(), submission.circumstances(leaf.key()))) {
            case Computed.Invalid(String name, String vi, String en) ->
                Optional.of(new EntryRefusal.InputInvalid(name, vi, en));
            case Computed.Points ignored -> Optional.empty();
            case Computed.Missing ignored -> Optional.empty();
        };
    }

    private List<InfoFault> faults(EnterGeneralInfo command) {
        InfoForm form = catalogue.infoForm();
        List<InfoFault> faults = new ArrayList<>();
        new TreeMap<>(command.values())
                .forEach((code, value) ->
                        form.refuses(code, value).ifPresent(why -> faults.add(new InfoFault(code, why, null))));
        for (String code : command.cleared()) {
            if (!submission.info().containsKey(code)) {
                faults.add(new InfoFault(code, InfoForm.Fault.UNKNOWN, null));
            }
        }
        return faults;
    }

    private Computed compute(String key, LeafEntry.SelfScore self, Submission.Opened after) {
        Leaf leaf = catalogue.leaf(key).orElseThrow();
        return catalogue.compute(leaf, self.inputs(), after.circumstances(key));
    }

    private static Optional<SubmissionEvent> rescored(
            String key, LeafEntry.SelfScore self, Computed.Points now, EnterGeneralInfo command) {
        return isSame(now.points(), self.points()) && now.flags().equals(self.flags())
                ? Optional.empty()
                : Optional.of(
                        new SelfScoreEntered(key, now.points(), self.inputs(), now.flags(), self.note(), command.by()));
    }

    private static boolean isSame(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? now == before : now.compareTo(before) == 0;
    }

    private InfoFault needed(String leaf, EnterGeneralInfo command) {
        String code = codes(command).stream()
                .filter(each ->
                        catalogue.infoForm().leavesScoredWith(Set.of(each)).contains(leaf))
                .findFirst()
                .orElseThrow();
        return new InfoFault(code, InfoForm.Fault.NEEDED, leaf);
    }

    private static Set<String> codes(EnterGeneralInfo command) {
        Set<String> codes = new TreeSet<>(command.values().keySet());
        codes.addAll(command.cleared());
        return codes;
    }
}
