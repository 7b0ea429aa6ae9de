package dti.localstack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Main class behind the verbs of {@code ./dti} that concern the local stack. */
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
            case "dev" -> dev(rest);
            case "start" -> start(rest);
            case "status" -> status(rest);
            case "doctor" -> doctor(rest);
            case "token" -> token(rest);
            case "backup" -> backup(rest);
            case "restore" -> restore(rest);
            case "rewind" -> rewind(rest);
            default -> throw new StackException("No such command: " + verb);
        };
    }

    private int up(List<String> options) {
        allow(options, "--fresh", "--new-keys");
        LocalStack stack = new LocalStack(home, progress);
        if (options.contains("--fresh")) {
            stack.down();
            stack.wipe();
        }
        if (options.contains("--new-keys")) {
            stack.makeKeys();
        }
        return report(stack.up());
    }

    /** Starts the stack without the named service, and writes the environment in which to run it. */
    private int dev(List<String> names) {
        Service developed = Service.named(String.join(" ", names))
                .orElseThrow(() -> new StackException("Which service? One of framework, scoring, evidence, ranking"));
        return report(new LocalStack(home, progress).upFor(developed));
    }

    /** Returns exit status 1 when Kafka could not be started. */
    private int report(LocalStack.Started started) {
        out.println();
        table(started.state());
        out.println();
        tokens();
        started.remarks().forEach(remark -> out.printf("%nNote: %s%n", remark));
        out.println();
        out.printf(
                Locale.ROOT,
                "%s after %.1f s; %.0f MiB resident in all.%n",
                started.complete() ? "Ready" : "Incomplete",
                progress.elapsed().toMillis() / 1000.0,
                started.state().residentBytes() / MIB);
        return started.complete() ? 0 : 1;
    }

    /** Starts one process of a stack again and prints its id. Does not wait until it is healthy. */
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

    /** Returns exit status 1 when a process is not healthy. */
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

    /** Returns exit status 1 when a finding is bad; a warning does not count. */
    private int doctor(List<String> options) {
        allow(options);
        List<Finding> findings = new Doctor(home).examine(new LocalStack(home, progress).status());
        findings.forEach(this::print);
        return findings.stream().anyMatch(each -> each.grade() == Finding.Grade.BAD) ? 1 : 0;
    }

    private void print(Finding finding) {
        out.printf("%-8s %-50s %s%n", finding.grade(), finding.subject(), finding.detail());
        Finding.Remedy remedy = finding.remedy();
        if (remedy != null) {
            out.printf(
                    "%-8s %s; see %s%n", "", remedy.command(), remedy.section().place());
        }
    }

    /** Publishes a log again; consumers drop the events they already have. */
    private int rewind(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw new StackException("Rewind which log? ./dti rewind LOG [POSITION], or ./dti rewind all");
        }
        PostgresServer postgres = new PostgresServer(home);
        int port = postgres.runningPort().orElseThrow(() -> new StackException("PostgreSQL does not run: ./dti up"));
        new Rewind(database -> postgres.connect(port, database), Databases.names(home.root()))
                .to(arguments.getFirst(), arguments.size() == 1 ? 0 : position(arguments.get(1)))
                .forEach(each -> out.printf(
                        "%-14s %s%n",
                        each.log(),
                        each.hadRelay()
                                ? "is published again after position " + each.from() + ", up to " + each.head()
                                : "was never published: nothing to rewind"));
        return 0;
    }

    private static long position(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new StackException("'" + text + "' is no position: give a number from 0 on");
        }
        return Long.parseLong(text);
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
        LocalStack.Started started = new LocalStack(home, progress).up();
        started.remarks().forEach(remark -> out.printf("Note: %s%n", remark));
        out.println("Restored; the services publish everything again. The previous data is in " + before + ".");
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
        out.printf("%-10s %8s  %-9s %9s  %s%n", "process", "pid", "health", "resident", "url");
        for (StackState.Entry entry : state.processes()) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %8s  %-9s %5.0f MiB  %s%n",
                    entry.name(),
                    entry.pid() == null ? "-" : entry.pid().toString(),
                    entry.health(),
                    entry.residentBytes() / MIB,
                    isService(entry) ? entry.url() + "/docs" : entry.url());
            if (entry.trouble() != null) {
                out.printf("%-10s %s%n", "", entry.trouble());
            }
            if (entry.restarts() != null) {
                out.printf("%-10s %s%n", "", entry.restarts());
            }
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
