package dti.localstack;

/**
 * One thing looked at.
 *
 * @param grade how it stands
 * @param subject what was looked at
 * @param detail in words for an operator
 */
record Examined(Grade grade, String subject, String detail) {

    /** How bad it is. */
    enum Grade {
        OK,
        WARNING,
        BAD
    }

    static Examined of(boolean good, Grade otherwise, String subject, String detail) {
        return new Examined(good ? Grade.OK : otherwise, subject, detail);
    }
}
