package dti.runtime.access;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * The reason why a caller may not do something.
 *
 * @param type 401 without a token, 403 otherwise
 * @param rule stable name of the reason; empty without a token
 */
public record Denial(ProblemType type, Optional<String> rule, Text why) {

    public static Denial unauthenticated(Text why) {
        return new Denial(ProblemType.UNAUTHENTICATED, Optional.empty(), why);
    }

    /** 403, or 401 for a caller without a token. */
    public static Denial forbidden(Caller caller, String rule, Text why) {
        return caller.isAnonymous()
                ? unauthenticated(new Text("Cần đăng nhập để đọc hồ sơ này.", "This needs a token."))
                : new Denial(ProblemType.FORBIDDEN, Optional.of(rule), why);
    }

    public ProblemException problem() {
        return rule.map(name -> ProblemException.byRule(type, name, why))
                .orElseGet(() -> ProblemException.of(type, why, List.of()));
    }
}
