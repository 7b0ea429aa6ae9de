package dti.framework.units.http;

import dti.framework.commands.application.InvalidValues;
import dti.framework.commands.domain.Violation;
import dti.framework.units.domain.Refusal;
import dti.runtime.problem.ProblemException;
import java.util.List;

/** Maps refusals to the problems that clients get. */
final class UnitProblems {

    private UnitProblems() {}

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Invalid(List<Violation> violations) ->
                ProblemException.invalid(InvalidValues.errors(violations));
            case Refusal.BrokenReference(String rule, List<Violation> violations) ->
                ProblemException.invalid(rule, InvalidValues.errors(violations));
        };
    }
}
