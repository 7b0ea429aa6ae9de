package dti.e2e;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients asked and what became of it as far as they know. Each command bears a note of its own that events repeat. */
final class Journal {

    /** What a command asks for. */
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

    /** How a command ended for the one who asked. */
    enum Outcome {
        /** Under way. */
        INVOKED,
        ACKNOWLEDGED,
        REFUSED,
        /** Given up without an answer: it may have happened. */
        UNKNOWN
    }

    /**
     * One command.
     *
     * @param subject the unit it is about
     * @param events it leaves when it happens
     * @param version of the subject's stream that was answered; 0 when none was
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

    /** An answer nobody should get, whatever dies. */
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
