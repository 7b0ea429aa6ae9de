package dti.audit;

/** The first thing found wrong; nothing after it can be relied on. */
final class BrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    BrokenException(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
