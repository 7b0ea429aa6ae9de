package dti.localstack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What {@code ./dti} calls for everything that touches the local stack. */
public final class LocalStackProgram {

    private static final double MIB = 1024.0 * 1024.0;

    private final StackHome home = StackHome.local(StackHome.findRoot());
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Progress progress = new Progress(out);

    private LocalStackProgram() {}

    /** @param arguments a verb and its options */
    public static void main(String[] arguments) {
        int status;
        try {
            status = new LocalStackProgram().run(Arrays.asList(arguments));
        } catch (StackException e) {
            System.err.println("dti: " + e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private int run(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        return switch (verb) {
            case "up" -> up(rest);
            case "down" -> down(rest);
            case "start" -> start(rest);
            case "status" -> status(rest);
            case "doctor" -> doctor(rest);
            case "token" -> token(rest);
            case "backup" -> backup(rest);
            case "restore" -> restore(rest);
            default -> throw new StackException("No such command: " + verb);
        };
    }

    private int up(List<String> options) {
        allow(options, "--fresh");
        LocalStack stack = new LocalStack(home, progress);
        if (options.contains("--fresh")) {
            stack.down();
            stack.wipe();
        }
        StackState state = stack.up();
        out.println();
        table(state);
        out.println();
        tokens();
        out.println();
        out.printf(
                Locale.ROOT,
                "Healthy after %.1f s; %.0f MiB resident in all.%n",
                progress.elapsed().toMillis() / 1000.0,
                state.residentBytes() / MIB);
        return 0;
    }

    /** Starts one process of a stack again and prints its id; whoever wants to know whether it is healthy asks it. */
    private int start(List<String> names) {
        if (names.size() != 1) {
            throw new StackException("Start which process? One name is needed");
        }
        out.println(new LocalStack(home, progress).start(names.getFirst()).pid());
        return 0;
    }

    private int down(List<String> options) {
        allow(options);
        LocalStack stack = new LocalStack(home, progress);
        stack.down();
        stack.status().write(home);
        out.println("Stopped. Data is kept in " + home.directory().resolve("data") + ".");
        return 0;
    }

    /** Ends with 0 when all is healthy, with 1 when something is not. */
    private int status(List<String> options) {
        allow(options, "--json");
        StackState state = new LocalStack(home, progress).status();
        if (options.contains("--json")) {
            out.println(state.toJson());
        } else {
            table(state);
        }
        return state.isUp() ? 0 : 1;
    }

    /** Ends with 1 when something is bad; a warning is none. */
    private int doctor(List<String> options) {
        allow(options);
        List<Examined> examined = new Doctor(home).examine(new LocalStack(home, progress).status());
        examined.forEach(each -> out.printf("%-8s %-50s %s%n", each.grade(), each.subject(), each.detail()));
        return examined.stream().anyMatch(each -> each.grade() == Examined.Grade.BAD) ? 1 : 0;
    }

    private int backup(List<String> arguments) {
        BackupManifest manifest = new Backup(home, progress).into(directory(arguments));
        manifest.logs().forEach(end -> out.printf("%-12s %-14s up to %d%n", end.database(), end.log(), end.position()));
        out.printf(
                Locale.ROOT,
                "%d files after %.1f s. Keys are among them: keep the backup where only you can read it.%n",
                manifest.files().size(),
                progress.elapsed().toMillis() / 1000.0);
        return 0;
    }

    private int restore(List<String> arguments) {
        Path before = new Restore(home, progress).from(directory(arguments));
        new LocalStack(home, progress).up();
        out.println("Restored, and publishing everything again. What there was before is in " + before + ".");
        return 0;
    }

    private static Path directory(List<String> arguments) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            throw new StackException("Which directory? One is needed");
        }
        return Path.of(arguments.getFirst()).toAbsolutePath().normalize();
    }

    private int token(List<String> options) {
        out.println(new TokenIssuer(home.keys()).issue(TokenOptions.parse(options)));
        return 0;
    }

    private void table(StackState state) {
        out.printf("%-10s %8s  %-8s %9s  %s%n", "process", "pid", "health", "resident", "url");
        for (StackState.Entry entry : state.processes()) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %8s  %-8s %5.0f MiB  %s%n",
                    entry.name(),
                    entry.pid() == null ? "-" : entry.pid().toString(),
                    entry.health(),
                    entry.residentBytes() / MIB,
                    isService(entry) ? entry.url() + "/docs" : entry.url());
        }
    }

    private static boolean isService(StackState.Entry entry) {
        return entry.databaseUrl() != null;
    }

    private void tokens() {
        out.println("Tokens, valid for 12 hours (one per role):");
        for (String role : TokenRequest.ROLES) {
            out.println("  ./dti token " + role + TokenOptions.example(role));
        }
    }

    private static void allow(List<String> options, String... known) {
        options.stream()
                .filter(option -> !List.of(known).contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new StackException("Unknown option " + option + "; ./dti help lists them");
                });
    }
}
