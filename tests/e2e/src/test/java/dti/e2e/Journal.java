package dti.e2e;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The clients' commands and their outcome as far as clients know. Each command has a unique note, which its events
 * repeat.
 */
final class Journal {

    /** The kind of a command. */
    enum Kind {
        SELF_SCORE("self score"),
        SELF_SCORES("self scores at once"),
        EVIDENCE("evidence"),
        UNIT("unit");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The outcome of a command as its client knows it. */
    enum Outcome {
        /** Not answered yet. */
        INVOKED,
        ACKNOWLEDGED,
        REFUSED,
        /** Given up without an answer: the command may have taken effect. */
        UNKNOWN
    }

    /**
     * One command.
     *
     * @param subject the unit of the command
     * @param events number of events it records
     * @param version of the subject's stream in the answer; 0 without one
     */
    record Command(Kind kind, String subject, String note, int events, Outcome outcome, long version) {

        static Command invoked(Kind kind, String subject, String note, int events) {
            return new Command(kind, subject, note, events, Outcome.INVOKED, 0);
        }

        Command ended(Outcome as, long at) {
            return new Command(kind, subject, note, events, as, at);
        }
    }

    private final Map<String, Command> commands = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    void write(Command command) {
        commands.put(command.note(), command);
    }

    /** Records an answer that no fault excuses. */
    void surprise(String answer) {
        surprises.add(answer);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    List<Command> commands() {
        return List.copyOf(commands.values());
    }

    long count(Outcome outcome) {
        return commands.values().stream()
                .filter(command -> command.outcome() == outcome)
                .count();
    }

    long count(Kind kind, Outcome outcome) {
        return commands.values().stream()
                .filter(command -> command.kind() == kind && command.outcome() == outcome)
                .count();
    }
}
