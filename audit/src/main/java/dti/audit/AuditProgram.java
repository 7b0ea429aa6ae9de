package dti.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code ./dti audit export | verify | prove}. Ends with 0 when all is as it should be, with 1 when something is wrong, with 2
 * when that cannot be told: wrong usage, a file that is none of ours, a service that does not answer.
 */
public final class AuditProgram {

    static final int RIGHT = 0;
    static final int WRONG = 1;
    static final int CANNOT_TELL = 2;

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
        try (Services services = new Services(environment)) {
            String verb = arguments.isEmpty() ? "" : arguments.getFirst();
            Options options = Options.parse(arguments.subList(Math.min(1, arguments.size()), arguments.size()));
            return switch (verb) {
                case "export" -> ExportCommand.run(options, services, terminal);
                case "verify" -> VerifyCommand.run(options, services, terminal);
                case "prove" -> ProveCommand.run(options, services, terminal);
                default -> throw new CannotTellException("audit: no such command: " + verb);
            };
        } catch (CannotTellException e) {
            terminal.progress().println("dti: " + e.getMessage());
            return CANNOT_TELL;
        }
    }
}
