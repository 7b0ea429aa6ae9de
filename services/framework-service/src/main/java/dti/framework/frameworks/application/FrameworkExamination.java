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

/** A framework document that was read, with what the linter says of it and the maxima that follow. */
public record FrameworkExamination(Framework framework, LintReport report, EffectiveMaxima maxima) {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    /**
     * Of a document that is taken in, as it is stored. YAML of the largest body becomes at most twice its bytes; a workbook of
     * the largest file would become more.
     */
    private static final int ENTERED_BYTES_MAX = EventLimits.PAYLOAD_BYTES_MAX / 2;

    /** The same with its resolutions: what is published has a hash, a time and a name besides. */
    private static final int RESOLVED_BYTES_MAX = EventLimits.PAYLOAD_BYTES_MAX - 64 * 1024;

    /** Reads a document of a client; 422 with every place where it is wrong, its rules included. */
    static FrameworkExamination ofClient(Map<String, Object> document) {
        return switch (FrameworkReader.read(document)) {
            case FrameworkReading.Read(Framework framework) -> entered(framework);
            case FrameworkReading.Refused(List<DocumentError> errors) -> throw invalid(errors);
        };
    }

    /** Of a framework that a client brings, in whatever form; 422 where it could not be published. */
    static FrameworkExamination entered(Framework framework) {
        FrameworkExamination examined = of(framework);
        List<Violation> violations = examined.largerThan(ENTERED_BYTES_MAX, "");
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(InvalidValues.errors(violations));
        }
        return examined;
    }

    /** Whether it has grown too large to be published. */
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

    /** Reads a document that was stored, and hence examined, before. */
    static FrameworkExamination ofStored(String json) {
        return of(read(json));
    }

    /** The same without what the linter says of it. */
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
