package dti.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code explain CAMPAIGN UNIT LEAF [--at MOMENT] [--html FILE] [--lang en]}: prints why a leaf has its points. */
final class ExplainCommand {

    private ExplainCommand() {}

    static int run(Options options, Services services, Terminal terminal) {
        options.allow("at", "html", "lang");
        if (options.words().size() != 3) {
            throw new CannotTellException("explain CAMPAIGN UNIT LEAF [--at MOMENT] [--html FILE] [--lang en]");
        }
        String campaign = options.words().get(0);
        String unit = options.words().get(1);
        String leaf = options.words().get(2);
        String path = Services.path("submissions", campaign, unit, "score", leaf, "explanation")
                + options.value("at").map(ExplainCommand::moment).orElse("");
        if (options.value("html").isPresent()) {
            Path file = Path.of(options.value("html").get());
            write(file, services.text("scoring", path, "text/html"));
            terminal.out().println("Written to " + file);
        } else {
            terminal.out().println(services.get("scoring", path).path("text").asText());
        }
        return AuditProgram.RIGHT;
    }

    private static String moment(String moment) {
        return Services.query(Map.of(moment.matches("\\d+") ? "version" : "asOf", moment));
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new CannotTellException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
