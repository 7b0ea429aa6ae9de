package dti.framework.frameworks.application;

import com.fasterxml.jackson.core.type.TypeReference;
import dti.contracts.ContractsJson;
import dti.eventsourcing.EventLimits;
import dti.framework.commands.application.InvalidValues;
import dti.framework.commands.domain.Violation;
import dti.rules.framework.DocumentError;
import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.FrameworkReading;
import dti.rules.framework.FrameworkWriter;
import dti.rules.lint.LintReport;
import dti.rules.lint.Linter;
import dti.rules.score.EffectiveMaxima;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A framework that was read, with the linter's report and the effective maxima. */
public record FrameworkExamination(Framework framework, LintReport report, EffectiveMaxima maxima) {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    /**
     * The most bytes of a client's document in its stored form. YAML of the largest body becomes at most twice its
     * bytes; a workbook of the largest file would become more.
     */
    private static final int ENTERED_BYTES_MAX = EventLimits.PAYLOAD_BYTES_MAX / 2;

    /** The most bytes of a document with its resolutions. The published event also holds a hash, a time and a name. */
    private static final int RESOLVED_BYTES_MAX = EventLimits.PAYLOAD_BYTES_MAX - 64 * 1024;

    /** Reads a client's document; 422 with the place of every error, errors in rules included. */
    static FrameworkExamination ofClient(Map<String, Object> document) {
        return switch (FrameworkReader.read(document)) {
            case FrameworkReading.Read(Framework framework) -> entered(framework);
            case FrameworkReading.Refused(List<DocumentError> errors) -> throw invalid(errors);
        };
    }

    /** Examines a framework from a client, in whatever format; 422 where it is too large to be published. */
    static FrameworkExamination entered(Framework framework) {
        FrameworkExamination examined = of(framework);
        List<Violation> violations = examined.largerThan(ENTERED_BYTES_MAX, "");
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(InvalidValues.errors(violations));
        }
        return examined;
    }

    /** The violation, at the pointer, where the document has grown too large to be published; empty otherwise. */
    List<Violation> unpublishable(String pointer) {
        return largerThan(RESOLVED_BYTES_MAX, pointer);
    }

    private List<Violation> largerThan(int bytesMax, String pointer) {
        int bytes = json().getBytes(StandardCharsets.UTF_8).length;
        return bytes <= bytesMax
                ? List.of()
                : List.of(new Violation(
                        pointer,
                        "Tài liệu có " + bytes + " byte; tối đa " + bytesMax + ".",
                        "The document has " + bytes + " bytes; " + bytesMax + " at most."));
    }

    /** Reads a stored document, which was examined before it was stored. */
    static FrameworkExamination ofStored(String json) {
        return of(read(json));
    }

    /** Reads a stored document without linting it. */
    static Framework read(String json) {
        return FrameworkReader.read(tree(json)).orThrow();
    }

    static FrameworkExamination of(Framework framework) {
        return new FrameworkExamination(framework, Linter.lint(framework), EffectiveMaxima.of(framework));
    }

    static Map<String, Object> tree(String json) {
        return ContractsJson.readOwn(json, DOCUMENT);
    }

    String json() {
        return ContractsJson.write(FrameworkWriter.write(framework));
    }

    public BigDecimal effectiveMax() {
        return maxima.total().value();
    }

    public int leaves() {
        return (int)
                framework.nodes().stream().filter(node -> node.rule() != null).count();
    }

    private static ProblemException invalid(List<DocumentError> errors) {
        return ProblemException.invalid(errors.stream()
                .map(error -> FieldError.body(
                        error.pointer(),
                        new Text(error.message().vi(), error.message().en())))
                .toList());
    }
}
