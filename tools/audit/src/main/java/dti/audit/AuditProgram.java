package dti.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code ./dti audit history | diff | explain | replay | export | verify | prove | settle}. Ends with 0 when all is as it should be, with 1
 * when something is wrong, with 2 when that cannot be told: wrong usage, a file that is none of ours, a service that does not
 * answer, or answers that there is no such thing or that the caller may not.
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
     * The same within a program.
     *
     * @param out where results go
     * @param progress where what happens meanwhile is told
     * @return the exit code
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

    /** Explanations are in Vietnamese unless asked for otherwise, refusals in the operator's English. */
    private static String language(String verb, Options options) {
        String language = options.value("lang").orElse(verb.equals("explain") ? "vi" : "en");
        if (!LANGUAGES.contains(language)) {
            throw new CannotTellException("--lang vi or en");
        }
        return language;
    }
}
