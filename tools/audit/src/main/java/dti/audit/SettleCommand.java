package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;

/**
 * {@code settle list} prints the alarms of all witnesses and their settlements, and returns exit status 1 while there
 * is an alarm. {@code settle WITNESS KIND --reason TEXT} settles an alarm, with what was found out about it.
 */
final class SettleCommand {

    private static final String USAGE = "settle list | settle WITNESS KIND --reason TEXT [--log NAME]";

    /** Scoring-service also witnesses its own checkpoints, as they came back over Kafka. */
    private static final List<String> WITNESSES = List.of("framework", "scoring", "evidence", "ranking");

    private static final String LOG = "submissions";

    private final Services services;
    private final Terminal terminal;

    private SettleCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    static int run(Options options, Services services, Terminal terminal) {
        options.allow("reason", "log", "lang");
        SettleCommand command = new SettleCommand(services, terminal);
        List<String> words = options.words();
        if (words.equals(List.of("list"))) {
            return command.list();
        }
        if (words.size() != 2 || !WITNESSES.contains(words.getFirst())) {
            throw new CannotTellException(USAGE + "; a witness is one of " + String.join(", ", WITNESSES));
        }
        String reason =
                options.value("reason").orElseThrow(() -> new CannotTellException("settle needs --reason TEXT"));
        return command.settle(words.getFirst(), options.value("log").orElse(LOG), words.getLast(), reason);
    }

    private int list() {
        int alarms = 0;
        for (String witness : WITNESSES) {
            for (JsonNode alarm : services.all(witness, Services.path("witnesses", witness, "alarms"), Map.of())) {
                terminal.out().println("ALARM    " + line(witness, alarm));
                alarms++;
            }
            services.all(witness, Services.path("witnesses", witness, "settlements"), Map.of("limit", "100"))
                    .forEach(each -> terminal.out().println("settled  " + settled(witness, each)));
        }
        terminal.progress().println("  " + alarms + " alarms of " + WITNESSES.size() + " witnesses");
        return alarms == 0 ? AuditProgram.RIGHT : AuditProgram.WRONG;
    }

    private int settle(String witness, String log, String kind, String reason) {
        services.post(
                witness,
                Services.path("witnesses", witness, "alarms", log, kind, "settlement"),
                JsonNodeFactory.instance.objectNode().put("reason", reason));
        terminal.out()
                .println("settled  " + witness + "  " + kind + " of " + log
                        + "; the next contradiction raises the alarm again");
        return AuditProgram.RIGHT;
    }

    private static String line(String witness, JsonNode alarm) {
        return "%s  %s of %s: a checkpoint of %d events of generation %d, %d times since %s"
                .formatted(
                        witness,
                        alarm.path("kind").asText(),
                        alarm.path("log").asText(),
                        alarm.path("size").asLong(),
                        alarm.path("generation").asLong(),
                        alarm.path("times").asLong(),
                        DisplayFigures.time(alarm.path("raisedAt")));
    }

    private static String settled(String witness, JsonNode settlement) {
        return line(witness, settlement.path("alarm")) + "; settled "
                + DisplayFigures.time(settlement.path("settledAt"))
                + " by " + settlement.path("settledBy").asText() + ": “"
                + settlement.path("reason").asText() + "”";
    }
}
