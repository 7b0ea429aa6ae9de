package dti.runtime.access;

import dti.runtime.access.Allows.Whose;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reasons for refusing a call, as problems. */
final class AccessRefusals {

    private AccessRefusals() {}

    /** The reason why the caller's unit may not act on the unit of the path. */
    enum Reason {
        CLAIM_MISSING,
        CLAIM_UNKNOWN,
        FOREIGN_UNIT,
        OWN_UNIT;

        ProblemException problem(Caller caller, String unit) {
            return switch (this) {
                case CLAIM_MISSING ->
                    forbidden(
                            "unit-claim-missing",
                            "Token không ghi đơn vị, nên không thể loại trừ xung đột lợi ích.",
                            "The token names no unit, so a conflict of interest cannot be ruled out.");
                case CLAIM_UNKNOWN ->
                    forbidden(
                            "unit-unknown",
                            "Chưa biết đơn vị nào mang mã “" + caller.unit() + "” ghi trong token.",
                            "No unit is known by " + caller.unit() + ", the unit in the token.");
                case FOREIGN_UNIT ->
                    forbidden(
                            "foreign-unit",
                            "Chỉ được làm việc này cho đơn vị của mình.",
                            "This may be done for your own unit only.");
                case OWN_UNIT -> conflictOfInterest(caller, unit);
            };
        }
    }

    static ProblemException unauthenticated() {
        return ProblemException.of(
                ProblemType.UNAUTHENTICATED,
                "Cần một token hợp lệ (Authorization: Bearer …).",
                "A valid token is needed (Authorization: Bearer …).");
    }

    static ProblemException role(Collection<Allows> declared) {
        List<Role> roles = declared.stream()
                .flatMap(allows -> List.of(allows.value()).stream())
                .distinct()
                .sorted()
                .toList();
        return forbidden(
                "role-forbids",
                "Vai trò của bạn không có quyền này; chỉ dành cho: "
                        + all(roles, role -> role.title().vi()) + ".",
                "Your role does not allow this; it is for: "
                        + all(roles, role -> role.title().en()) + ".");
    }

    /** The reason why the caller may not act on this unit of the path; empty when the caller may. */
    static Optional<Reason> unit(Whose whose, Caller caller, String unit) {
        return switch (whose) {
            case ANY -> Optional.empty();
            case OWN -> caller.belongsTo(unit) ? Optional.empty() : Optional.of(Reason.FOREIGN_UNIT);
            case ASSIGNED -> caller.unit() == null ? Optional.of(Reason.CLAIM_MISSING) : Optional.empty();
            case OTHER -> other(caller, unit);
        };
    }

    private static Optional<Reason> other(Caller caller, String unit) {
        if (caller.unit() == null) {
            return Optional.of(Reason.CLAIM_MISSING);
        }
        if (caller.isPartialTo(unit)) {
            return Optional.of(Reason.OWN_UNIT);
        }
        return caller.isOfRegisteredUnit() ? Optional.empty() : Optional.of(Reason.CLAIM_UNKNOWN);
    }

    private static ProblemException conflictOfInterest(Caller caller, String unit) {
        Text why = caller.belongsTo(unit)
                ? new Text(
                        "Không ai được thẩm định hồ sơ của chính đơn vị mình.",
                        "Nobody may appraise the submission of the unit they belong to.")
                : new Text(
                        "Đơn vị " + unit + " là đơn vị trước đây hoặc kế thừa của đơn vị mình (" + caller.unit()
                                + "), nên không được thẩm định.",
                        "Unit " + unit + " came before or after your own (" + caller.unit()
                                + "), so you may not appraise it.");
        return ProblemException.byRule(ProblemType.CONFLICT_OF_INTEREST, "conflict-of-interest", why);
    }

    private static ProblemException forbidden(String rule, String vi, String en) {
        return ProblemException.byRule(ProblemType.FORBIDDEN, rule, new Text(vi, en));
    }

    private static String all(List<Role> roles, Function<Role, String> name) {
        return roles.stream().map(name).collect(Collectors.joining(", "));
    }
}
