package dti.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Main class of {@code ./dti audit history | diff | explain | replay | export | verify | prove | settle}. Exit status 0
 * means that the check succeeded, 1 that something is wrong, 2 that neither can be said: wrong usage, a file of another
 * format, or a service that does not answer or refuses the request.
 */
public final class AuditProgram {

    static final int RIGHT = 0;
    static final int WRONG = 1;
    static final int CANNOT_TELL = 2;

    private static final List<String> LANGUAGES = List.of("vi", "en");

    private AuditProgram() {}

    /** @param arguments a verb and its options */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(arguments), out, progress));
    }

    /**
     * Runs a command within another program.
     *
     * @param out receives results
     * @param progress receives progress and errors
     * @return the exit status
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream progress) {
        return run(arguments, System.getenv(), new Terminal(out, progress));
    }

    static int run(List<String> arguments, Map<String, String> environment, Terminal terminal) {
        try {
            String verb = arguments.isEmpty() ? "" : arguments.getFirst();
            Options options = Options.parse(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
            try (Services services = new Services(environment, language(verb, options))) {
                return run(verb, options, services, terminal);
            }
        } catch (CannotTellException e) {
            terminal.progress().println("dti: " + e.getMessage());
            return CANNOT_TELL;
        }
    }

    private static int run(String verb, Options options, Services services, Terminal terminal) {
        return switch (verb) {
            case "export" -> ExportCommand.run(options, services, terminal);
            case "verify" -> VerifyCommand.run(options, services, terminal);
            case "prove" -> ProveCommand.run(options, services, terminal);
            case "history" -> HistoryCommand.run(options, services, terminal);
            case "diff" -> DiffCommand.run(options, services, terminal);
            case "explain" -> ExplainCommand.run(options, services, terminal);
            case "replay" -> ReplayCommand.run(options, services, terminal);
            case "settle" -> SettleCommand.run(options, services, terminal);
            default -> throw new CannotTellException("audit: no such command: " + verb);
        };
    }

    /** {@code --lang}; the default is Vietnamese for {@code explain}, and English otherwise. */
    private static String language(String verb, Options options) {
        String language = options.value("lang").orElse(verb.equals("explain") ? "vi" : "en");
        if (!LANGUAGES.contains(language)) {
            throw new CannotTellException("--lang vi or en");
        }
        return language;
    }
}
