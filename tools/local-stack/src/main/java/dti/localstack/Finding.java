package dti.localstack;

import org.jspecify.annotations.Nullable;

/**
 * One thing looked at.
 *
 * @param grade how it stands
 * @param subject what was looked at
 * @param detail in words for an operator
 * @param remedy where to read on and what to type; null when all is well
 */
record Finding(
        Grade grade,
        String subject,
        String detail,
        @Nullable Remedy remedy) {

    Finding {
        if ((grade == Grade.OK) != (remedy == null)) {
            throw new IllegalArgumentException(subject + ": what is not well needs a remedy, and only that");
        }
    }

    /** How bad it is. */
    enum Grade {
        OK,
        WARNING,
        BAD
    }

    /**
     * What helps.
     *
     * @param section that explains it
     * @param command the one to begin with
     */
    record Remedy(Section section, String command) {}

    static Finding ok(String subject, String detail) {
        return new Finding(Grade.OK, subject, detail, null);
    }

    static Finding warning(String subject, String detail, Section section, String command) {
        return new Finding(Grade.WARNING, subject, detail, new Remedy(section, command));
    }

    static Finding bad(String subject, String detail, Section section, String command) {
        return new Finding(Grade.BAD, subject, detail, new Remedy(section, command));
    }
}
