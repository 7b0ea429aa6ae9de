package dti.localstack;

import java.util.Locale;

/** Sections of docs/operations.md that explain findings: their meaning, causes and remedies. */
enum Section {
    PROCESS("A process is down"),
    RESTART("A process was started again"),
    NOT_READY("A service is not ready"),
    NOT_WELL("A service is not well"),
    SERVER("A server is away"),
    DATABASE("A database is gone"),
    READ_MODEL("Read models are gone"),
    TOPIC("Kafka was lost"),
    RECORD("Records were lost"),
    OFFSET("An offset is beyond its topic"),
    RELAY("Nobody relays a log"),
    STUCK("A reader does not get on"),
    PARKED("A stream is parked"),
    DISK("A disk is full"),
    KEY("A key is missing"),
    CLOCK("The clock was moved"),
    BACKUP("Backup and restore"),
    INTEGRITY("A log is not signed or not verified"),
    ALARM("A witness raised an alarm"),
    LOOK("Something could not be looked at");

    private static final String PAGE = "docs/operations.md";

    private final String heading;

    Section(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** The page with the section's anchor. */
    String place() {
        return PAGE + "#" + heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
