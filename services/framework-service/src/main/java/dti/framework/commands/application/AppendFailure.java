package dti.framework.commands.application;

/** Signals an append that recorded nothing, and so rolls back its transaction. */
final class AppendFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The outcome of an append that was not attempted, because its event is too large to be published. */
    static final String TOO_LARGE = "too-large";

    private final String outcome;

    /**
     * Creates the failure for an outcome of {@code es.append} other than {@code appended}, or for {@link #TOO_LARGE}.
     */
    AppendFailure(String outcome) {
        super("es.append: " + outcome, null, false, false);
        this.outcome = outcome;
    }

    String outcome() {
        return outcome;
    }
}
