package dti.framework.frameworks.application;

import dti.framework.frameworks.domain.PublicationRule;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;

/** What is wrong with a request about frameworks. */
final class FrameworkProblems {

    private FrameworkProblems() {}

    static ProblemException unknown(String key) {
        return ProblemException.notFound(
                new Text("Không có bộ chỉ số " + key + ".", "There is no framework " + key + "."));
    }

    static ProblemException unknown(String key, int version) {
        return ProblemException.notFound(new Text(
                "Không có phiên bản " + version + " của bộ chỉ số " + key + ".",
                "There is no version " + version + " of framework " + key + "."));
    }

    static ProblemException refused(PublicationRule rule, String about) {
        return ProblemException.refused(rule.wire(), new Text(rule.vi(about), rule.en(about)));
    }
}
