package dti.localstack;

import org.jspecify.annotations.Nullable;

/**
 * The result of checking one thing.
 *
 * @param subject what was checked
 * @param detail text for an operator
 * @param remedy where to read on and what to type; null exactly when the grade is OK
 */
record Finding(
        Grade grade,
        String subject,
        String detail,
        @Nullable Remedy remedy) {

    Finding {
        if ((grade == Grade.OK) != (remedy == null)) {
            throw new IllegalArgumentException(subject + ": a finding has a remedy exactly when it is not OK");
        }
    }

    enum Grade {
        OK,
        WARNING,
        BAD
    }

    /**
     * What an operator can do.
     *
     * @param section of docs/operations.md that explains the finding
     * @param command to begin with
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
