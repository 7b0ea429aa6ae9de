package dti.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code replay [--campaign C [--unit U]]} starts a replay and waits for it; {@code replay
 * watch|pause|resume|discard|swap|revert ID} continues with one; {@code replay list} lists all. Returns exit status 1
 * if stored rows differ from the log, or a swap was not made.
 */
final class ReplayCommand {

    private static final String USAGE =
            "replay [--campaign C [--unit U]] | list | watch|pause|resume|discard ID | swap|revert ID --reason TEXT";

    private static final List<String> MOVING = List.of("running", "swapping");
    private static final Duration ASK_EVERY = Duration.ofMillis(500);
    private static final Map<String, String> AFTER = Map.of("swap", "swapped", "revert", "reverted");

    private final Services services;
    private final Terminal terminal;

    private ReplayCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    static int run(Options options, Services services, Terminal terminal) {
        options.allow("campaign", "unit", "reason", "lang");
        ReplayCommand command = new ReplayCommand(services, terminal);
        List<String> words = options.words();
        if (words.isEmpty()) {
            return command.start(options);
        }
        if (words.equals(List.of("list"))) {
            return command.list();
        }
        if (words.size() != 2) {
            throw new CannotTellException(USAGE);
        }
        return command.continueReplay(words.getFirst(), words.getLast(), options);
    }

    private int start(Options options) {
        ObjectNode scope = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("campaign", "unit")) {
            options.value(name).ifPresent(value -> scope.put(name, value));
        }
        JsonNode replay = services.post("scoring", Services.path("audits", "replays"), scope);
        String id = replay.path("id").asText();
        terminal.progress()
                .println(
                        "Replay " + id + " goes on without this command: ./dti audit replay watch|pause|discard " + id);
        return report(watch(replay));
    }

    private int continueReplay(String verb, String id, Options options) {
        String path = Services.path("audits", "replays", id);
        return switch (verb) {
            case "watch" -> report(watch(services.get("scoring", path)));
            case "resume" -> report(watch(services.post("scoring", path + "/resume", body())));
            case "pause" -> printLine(services.post("scoring", path + "/pause", body()));
            case "discard" -> printLine(services.delete("scoring", path));
            case "swap", "revert" -> {
                String reason = options.value("reason")
                        .orElseThrow(() -> new CannotTellException(verb + " needs --reason TEXT"));
                JsonNode made = watch(services.post("scoring", path + "/" + verb, body().put("reason", reason)));
                printLine(made);
                yield made.path("state").asText().equals(AFTER.get(verb)) ? AuditProgram.RIGHT : AuditProgram.WRONG;
            }
            default -> throw new CannotTellException(USAGE);
        };
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    private int list() {
        services.all("scoring", Services.path("audits", "replays"), Map.of("limit", "100"))
                .forEach(replay -> terminal.out().println(line(replay)));
        return AuditProgram.RIGHT;
    }

    private JsonNode watch(JsonNode started) {
        String path = Services.path("audits", "replays", started.path("id").asText());
        ProgressBar bar = new ProgressBar(terminal.progress(), "replay");
        JsonNode replay = started;
        while (MOVING.contains(replay.path("state").asText())) {
            show(replay, bar);
            replay = Pause.ask(ASK_EVERY, () -> services.get("scoring", path));
        }
        show(replay, bar);
        bar.end();
        return replay;
    }

    private static void show(JsonNode replay, ProgressBar bar) {
        bar.show(
                replay.path("events").asLong(),
                replay.path("eventsTotal").asLong(),
                "events, " + replay.at("/differing/rows").asLong() + " rows differ");
    }

    private int printLine(JsonNode replay) {
        terminal.out().println(line(replay));
        return AuditProgram.RIGHT;
    }

    private int report(JsonNode replay) {
        printLine(replay);
        for (JsonNode difference : replay.path("differences")) {
            terminal.out()
                    .println("  %s/%s  %s parts at event %d (position %d, %s), %d in all"
                            .formatted(
                                    difference.path("campaign").asText(),
                                    difference.path("unit").asText(),
                                    difference.path("what").asText(),
                                    difference.path("version").asLong(),
                                    difference.path("position").asLong(),
                                    difference.path("type").asText("not in the log"),
                                    difference.path("count").asLong()));
            difference
                    .path("fields")
                    .forEach(field -> terminal.out()
                            .println("      " + field.path("field").asText() + ": kept "
                                    + DisplayFigures.of(field.path("live")) + ", from the log "
                                    + DisplayFigures.of(field.path("replayed"))));
        }
        return replay.at("/differing/rows").asLong() > 0 ? AuditProgram.WRONG : AuditProgram.RIGHT;
    }

    private static String line(JsonNode replay) {
        long rows = replay.at("/differing/rows").asLong();
        return "%s  %-9s  %s  %d of %d events of %d submissions in %s s (%d/s) up to position %d: %s"
                .formatted(
                        replay.path("id").asText(),
                        replay.path("state").asText(),
                        scope(replay),
                        replay.path("events").asLong(),
                        replay.path("eventsTotal").asLong(),
                        replay.path("submissions").asLong(),
                        DisplayFigures.of(replay.path("seconds")),
                        replay.path("eventsPerSecond").asLong(),
                        replay.path("position").asLong(),
                        rows == 0 ? "nothing differs" : rows + " rows differ");
    }

    private static String scope(JsonNode replay) {
        return replay.path("campaign").isTextual()
                ? replay.path("campaign").asText() + DisplayFigures.present(replay.path("unit"), "/", "")
                : "everything";
    }
}
