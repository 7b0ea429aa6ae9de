package dti.audit;

/** Reports the first thing found wrong; nothing after it is reliable. */
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
