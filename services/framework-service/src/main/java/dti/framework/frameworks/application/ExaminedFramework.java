package dti.framework.frameworks.application;

import com.fasterxml.jackson.core.type.TypeReference;
import dti.contracts.ContractsJson;
import dti.problem.FieldError;
import dti.problem.ProblemException;
import dti.problem.Text;
import dti.rules.framework.DocumentError;
import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import dti.rules.framework.FrameworkReading;
import dti.rules.framework.FrameworkWriter;
import dti.rules.lint.LintReport;
import dti.rules.lint.Linter;
import dti.rules.score.EffectiveMaxima;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A framework document that was read, with what the linter says of it and the maxima that follow. */
public record ExaminedFramework(Framework framework, LintReport report, EffectiveMaxima maxima) {

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    /** Reads a document of a client; 422 with every place where it is wrong, its rules included. */
    static ExaminedFramework ofClient(Map<String, Object> document) {
        return switch (FrameworkReader.read(document)) {
            case FrameworkReading.Read(Framework framework) -> of(framework);
            case FrameworkReading.Refused(List<DocumentError> errors) -> throw invalid(errors);
        };
    }

    /** Reads a document that was stored, and hence examined, before. */
    static ExaminedFramework ofStored(String json) {
        return of(read(json));
    }

    /** The same without what the linter says of it. */
    static Framework read(String json) {
        return FrameworkReader.read(tree(json)).orThrow();
    }

    static ExaminedFramework of(Framework framework) {
        return new ExaminedFramework(framework, Linter.lint(framework), EffectiveMaxima.of(framework));
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
                .map(error -> FieldError.body(error.pointer(), new Text(error.message(), error.message())))
                .toList());
    }
}
