package dti.framework.frameworks.application;

import dti.eventstore.command.Attempt;
import dti.eventstore.command.CommandRequest;
import dti.eventstore.command.Outcome;
import dti.framework.commands.application.SessionCommands;
import dti.framework.commands.application.WriteResult;
import dti.framework.commands.domain.Violation;
import dti.framework.frameworks.domain.Refusal;
import dti.framework.permissions.Permission;
import dti.rules.framework.ContentHash;
import dti.rules.framework.Framework;
import dti.rules.framework.Resolution;
import dti.rules.lint.LintReport;
import dti.rules.lint.LintedFinding;
import dti.runtime.access.Caller;
import dti.runtime.edge.ParsingPool;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records a decision about a contradiction of a draft, with its author and its reason. */
@ApplicationScoped
public class ResolveFinding {

    /** Decisions are dated by the day in Vietnam. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * The most characters of a reason, about a page. The arithmetic of the longest shipped resolution has 300
     * characters.
     */
    private static final int REASON_LENGTH_MAX = 2_000;

    private final ResolutionRepository resolutions;
    private final VersionRepository versions;
    private final Drafts drafts;
    private final ParsingPool parsing;

    ResolveFinding(ResolutionRepository resolutions, VersionRepository versions, Drafts drafts, ParsingPool parsing) {
        this.resolutions = resolutions;
        this.versions = versions;
        this.drafts = drafts;
        this.parsing = parsing;
    }

    /** Settles the finding; a later decision on the same finding replaces an earlier one. */
    public Uni<Outcome<WriteResult<LintedFinding>, Refusal>> resolve(
            String key, int version, Decision decision, Caller caller, CommandRequest request) {
        Permission.KEEP_FRAMEWORKS.demandOf(caller);
        return drafts.handle(
                request,
                () -> resolutions
                        .findById(request.id())
                        .flatMap(known -> known == null
                                ? drafts.locked(key, version, request, row -> decide(row, decision, request))
                                : earlier(known, request)));
    }

    private Uni<Attempt<WriteResult<LintedFinding>, Refusal>> decide(
            VersionEntity row, Decision decision, CommandRequest request) {
        String document = row.document;
        return parsing.run(() -> settlement(document, decision, request)).flatMap(settlement -> switch (settlement) {
            case Settlement.Unsound(List<Violation> violations) ->
                SessionCommands.refused(new Refusal.Invalid(violations));
            case Settlement.Sound sound -> keep(row, sound, request);
        });
    }

    private static Settlement settlement(String document, Decision decision, CommandRequest request) {
        FrameworkExamination before = FrameworkExamination.ofStored(document);
        List<Violation> violations = violations(decision, before.report());
        if (!violations.isEmpty()) {
            return new Settlement.Unsound(violations);
        }
        Resolution resolution = new Resolution(
                decision.finding(),
                decision.decision(),
                decision.reason(),
                request.origin().actor(),
                request.at().atZone(ZONE).toLocalDate().toString());
        FrameworkExamination after = FrameworkExamination.of(with(before.framework(), resolution));
        List<Violation> tooLarge = after.unpublishable("/reason");
        if (!tooLarge.isEmpty()) {
            return new Settlement.Unsound(tooLarge);
        }
        LintedFinding finding = after.report()
                .finding(decision.finding())
                .orElseGet(() -> new LintedFinding(finding(before, decision).finding(), resolution));
        return new Settlement.Sound(resolution, after, finding);
    }

    private Uni<Attempt<WriteResult<LintedFinding>, Refusal>> keep(
            VersionEntity row, Settlement.Sound settled, CommandRequest request) {
        FrameworkExamination after = settled.after();
        row.document = after.json();
        row.contentHash = ContentHash.of(after.framework());
        row.effectiveMax = after.effectiveMax();
        row.edition = row.edition + 1;
        return versions.flush()
                .chain(() -> resolutions.persistAndFlush(row(settled.resolution(), row, request)))
                .chain(() -> drafts.created(settled.finding(), row.edition));
    }

    /** The effect of a decision on a draft. */
    private sealed interface Settlement {

        /** The draft after the decision, and the finding as the linter has it now. */
        record Sound(Resolution resolution, FrameworkExamination after, LintedFinding finding) implements Settlement {}

        record Unsound(List<Violation> violations) implements Settlement {}
    }

    private static ResolutionEntity row(Resolution resolution, VersionEntity version, CommandRequest request) {
        ResolutionEntity row = new ResolutionEntity();
        row.requestId = request.id();
        row.requestHash = request.hash();
        row.versionId = version.id;
        row.finding = resolution.finding();
        row.decision = resolution.decision();
        row.reason = resolution.reason();
        row.author = resolution.author();
        row.decidedOn = resolution.date();
        row.edition = version.edition;
        return row;
    }

    private Uni<Attempt<WriteResult<LintedFinding>, Refusal>> earlier(ResolutionEntity known, CommandRequest request) {
        if (!known.requestHash.equals(request.hash())) {
            return Uni.createFrom().item(new Attempt.KeyReused<>());
        }
        Resolution resolution =
                new Resolution(known.finding, known.decision, known.reason, known.author, known.decidedOn);
        return versions.findById(known.versionId).flatMap(row -> {
            Decision decision = new Decision(known.finding, known.decision, known.reason);
            String imported = row.imported;
            return parsing.run(() -> finding(FrameworkExamination.ofStored(imported), decision))
                    .flatMap(found -> drafts.created(new LintedFinding(found.finding(), resolution), known.edition));
        });
    }

    private static List<Violation> violations(Decision decision, LintReport report) {
        List<Violation> violations = new ArrayList<>();
        @Nullable LintedFinding found = report.finding(decision.finding()).orElse(null);
        if (found == null) {
            violations.add(new Violation("/finding", "Không có phát hiện này.", "There is no such finding."));
        } else if (!found.finding().offers(decision.decision())) {
            violations.add(new Violation(
                    "/decision", "Phát hiện này không có cách xử lý đó.", "The finding offers no such decision."));
        }
        if (decision.reason().isBlank() || decision.reason().length() > REASON_LENGTH_MAX) {
            violations.add(new Violation(
                    "/reason",
                    "Lý do phải có 1 đến " + REASON_LENGTH_MAX + " ký tự.",
                    "A reason has 1 to " + REASON_LENGTH_MAX + " characters."));
        }
        return violations;
    }

    private static LintedFinding finding(FrameworkExamination examined, Decision decision) {
        return examined.report().finding(decision.finding()).orElseThrow();
    }

    private static Framework with(Framework framework, Resolution resolution) {
        List<Resolution> all = new ArrayList<>(framework.resolutions());
        all.removeIf(other -> other.finding().equals(resolution.finding()));
        all.add(resolution);
        return framework.withResolutions(all);
    }

    /** A decision about a finding. */
    public record Decision(String finding, String decision, String reason) {}
}
