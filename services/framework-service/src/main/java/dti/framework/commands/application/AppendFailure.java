package dti.framework.commands.application;

/** An append that recorded nothing rolls back the transaction it was made in. */
final class AppendFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String outcome;

    /** An append with an outcome of {@code es.append} other than {@code appended}. */
    AppendFailure(String outcome) {
        super("es.append: " + outcome, null, false, false);
        this.outcome = outcome;
    }

    String outcome() {
        return outcome;
    }
}
