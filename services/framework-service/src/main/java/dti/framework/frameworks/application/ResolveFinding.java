package dti.framework.frameworks.application;

import dti.framework.permissions.Permission;
import dti.framework.publishing.application.WriteContext;
import dti.framework.publishing.application.Writes;
import dti.framework.publishing.application.Written;
import dti.rules.framework.ContentHash;
import dti.rules.framework.Framework;
import dti.rules.framework.Resolution;
import dti.rules.lint.LintReport;
import dti.rules.lint.LintedFinding;
import dti.runtime.edge.ParsingPool;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records who decided what about a contradiction of a draft, and why. */
@ApplicationScoped
public class ResolveFinding {

    /** The day a decision is dated by is the day where it is taken. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A page of text; the arithmetic of the longest shipped resolution has 300 characters. */
    private static final int REASON_LENGTH_MAX = 2_000;

    private final ResolutionRepository resolutions;
    private final VersionRepository versions;
    private final Drafts drafts;
    private final Writes writes;
    private final ParsingPool parsing;

    ResolveFinding(
            ResolutionRepository resolutions,
            VersionRepository versions,
            Drafts drafts,
            Writes writes,
            ParsingPool parsing) {
        this.resolutions = resolutions;
        this.versions = versions;
        this.drafts = drafts;
        this.writes = writes;
        this.parsing = parsing;
    }

    /** Settles the finding; a later decision on the same one takes the place of an earlier. */
    public Uni<Written<LintedFinding>> resolve(String key, int version, Decision decision, WriteContext context) {
        Permission.KEEP_FRAMEWORKS.demandOf(context.caller());
        return writes.retrying(() -> resolutions
                .findById(context.requestId())
                .flatMap(known -> known == null
                        ? drafts.locked(key, version, context).flatMap(row -> decide(row, decision, context))
                        : again(known, context)));
    }

    private Uni<Written<LintedFinding>> decide(VersionEntity row, Decision decision, WriteContext context) {
        String document = row.document;
        return parsing.run(() -> settled(document, decision, context)).flatMap(settled -> keep(row, settled, context));
    }

    private static Settled settled(String document, Decision decision, WriteContext context) {
        FrameworkExamination before = FrameworkExamination.ofStored(document);
        check(decision, before.report());
        Resolution resolution = new Resolution(
                decision.finding(),
                decision.decision(),
                decision.reason(),
                context.caller().subject(),
                context.at().atZone(ZONE).toLocalDate().toString());
        FrameworkExamination after = FrameworkExamination.of(with(before.framework(), resolution));
        after.requirePublishable("/reason");
        LintedFinding finding = after.report()
                .finding(decision.finding())
                .orElseGet(() -> new LintedFinding(finding(before, decision).finding(), resolution));
        return new Settled(resolution, after, finding);
    }

    private Uni<Written<LintedFinding>> keep(VersionEntity row, Settled settled, WriteContext context) {
        FrameworkExamination after = settled.after();
        row.document = after.json();
        row.contentHash = ContentHash.of(after.framework());
        row.effectiveMax = after.effectiveMax();
        row.edition = row.edition + 1;
        return versions.flush()
                .chain(() -> resolutions.persistAndFlush(row(settled.resolution(), row, context)))
                .chain(() -> drafts.written(settled.finding(), row.edition, true));
    }

    /** A draft after a decision, and what the linter says of the finding now. */
    private record Settled(Resolution resolution, FrameworkExamination after, LintedFinding finding) {}

    private static ResolutionEntity row(Resolution resolution, VersionEntity version, WriteContext context) {
        ResolutionEntity row = new ResolutionEntity();
        row.requestId = context.requestId();
        row.requestHash = context.requestHash();
        row.versionId = version.id;
        row.finding = resolution.finding();
        row.decision = resolution.decision();
        row.reason = resolution.reason();
        row.author = resolution.author();
        row.decidedOn = resolution.date();
        row.edition = version.edition;
        return row;
    }

    private Uni<Written<LintedFinding>> again(ResolutionEntity known, WriteContext context) {
        Drafts.requireSame(known.requestHash, context);
        Resolution resolution =
                new Resolution(known.finding, known.decision, known.reason, known.author, known.decidedOn);
        return versions.findById(known.versionId).flatMap(row -> {
            Decision decision = new Decision(known.finding, known.decision, known.reason);
            String imported = row.imported;
            return parsing.run(() -> finding(FrameworkExamination.ofStored(imported), decision))
                    .flatMap(found ->
                            drafts.written(new LintedFinding(found.finding(), resolution), known.edition, true));
        });
    }

    private static void check(Decision decision, LintReport report) {
        List<FieldError> errors = new ArrayList<>();
        @Nullable LintedFinding found = report.finding(decision.finding()).orElse(null);
        if (found == null) {
            errors.add(error("/finding", "Không có phát hiện này.", "There is no such finding."));
        } else if (!found.finding().offers(decision.decision())) {
            errors.add(error(
                    "/decision", "Phát hiện này không có cách xử lý đó.", "The finding offers no such decision."));
        }
        if (decision.reason().isBlank() || decision.reason().length() > REASON_LENGTH_MAX) {
            errors.add(error(
                    "/reason",
                    "Lý do phải có 1 đến " + REASON_LENGTH_MAX + " ký tự.",
                    "A reason has 1 to " + REASON_LENGTH_MAX + " characters."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
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

    private static FieldError error(String pointer, String vi, String en) {
        return FieldError.body(pointer, new Text(vi, en));
    }

    /** What somebody decided about a finding. */
    public record Decision(String finding, String decision, String reason) {}
}
