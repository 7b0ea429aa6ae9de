package dti.framework.frameworks.application;

import dti.framework.commands.application.InvalidValues;
import dti.framework.commands.domain.Violation;
import dti.framework.frameworks.domain.PublicationRule;
import dti.framework.frameworks.domain.Refusal;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import java.util.List;

/** Maps refusals to the problems that clients get. */
public final class FrameworkProblems {

    private FrameworkProblems() {}

    public static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.VersionUnknown(String key, int version) -> unknown(key, version);
            case Refusal.ByRule(PublicationRule rule, String about) ->
                ProblemException.refused(rule.wire(), new Text(rule.vi(about), rule.en(about)));
            case Refusal.Invalid(List<Violation> violations) ->
                ProblemException.invalid(InvalidValues.errors(violations));
        };
    }

    static ProblemException unknown(String key) {
        return ProblemException.notFound(
                new Text("Không có bộ chỉ số " + key + ".", "There is no framework " + key + "."));
    }

    static ProblemException unknown(String key, int version) {
        return ProblemException.notFound(new Text(
                "Không có phiên bản " + version + " của bộ chỉ số " + key + ".",
                "There is no version " + version + " of framework " + key + "."));
    }
}
