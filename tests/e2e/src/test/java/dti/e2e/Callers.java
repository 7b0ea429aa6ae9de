package dti.e2e;

import java.util.List;

/** Tokens of one caller per role. */
final class Callers {

    private Callers() {}

    /** A token for each role, the roles that may write most first. */
    static List<String> tokens(Stack stack) {
        return List.of(
                stack.token("administrator", null),
                stack.token("unit-officer", Hanoi.FINANCE),
                stack.token("unit-leader", Hanoi.FINANCE),
                stack.token("council", Hanoi.JUSTICE),
                stack.token("reviewer", Hanoi.JUSTICE),
                stack.token("data-source", Hanoi.JUSTICE),
                stack.token("auditor", null),
                stack.token("integrator", null));
    }
}
