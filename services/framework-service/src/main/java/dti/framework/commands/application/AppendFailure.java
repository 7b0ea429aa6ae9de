package dti.framework.commands.application;

/** An append that recorded nothing rolls back the transaction it was made in. */
final class AppendFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The outcome of an append that was not tried: its event is too large to be published. */
    static final String TOO_LARGE = "too-large";

    private final String outcome;

    /** An append with an outcome of {@code es.append} other than {@code appended}, or {@link #TOO_LARGE}. */
    AppendFailure(String outcome) {
        super("es.append: " + outcome, null, false, false);
        this.outcome = outcome;
    }

    String outcome() {
        return outcome;
    }
}
