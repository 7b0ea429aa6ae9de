package dti.bench;

import dti.bench.Comparison.Result;
import dti.eventstore.PgEventStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Runs every comparison and prints the table. Returns exit status 1 if a ratio was not reached. */
public final class Benchmarks {

    /** Evaluations per second and core: every leaf of 3,321 communes in half a minute. */
    private static final double EVALUATIONS_DEMANDED = 10_000;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        List<Result> results = run();
        System.out.printf(
                "%n%-58s %12s %12s %8s %8s%n", "per second (medians)", "ours", "yardstick", "ratio", "wanted");
        for (Result result : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-58s %12.0f %12.0f %8.2f %8.2f %s%n",
                    result.name(),
                    result.ours(),
                    result.yardstick(),
                    result.ratio(),
                    result.wanted(),
                    result.reached() ? "ok" : "TOO SLOW");
        }
        System.exit(results.stream().allMatch(Result::reached) ? 0 : 1);
    }

    private static List<Result> run() throws Exception {
        try (BenchDatabase database = new BenchDatabase();
                PgEventStore store = PgEventStore.open(database.pool(), BenchDatabase.LOG)) {
            System.err.println("Appending ...");
            Result appends = new Comparison(
                            "append: 16 callers, 1 event each / 16 connections, 1 row each",
                            new StoreAppends(store),
                            new PlainInserts(database),
                            1.0)
                    .run();
            System.err.println("Reading ...");
            Result reads = new Comparison(
                            "read in global order / COPY", new StoreReads(store), new CopyOut(database), 0.5)
                    .run();
            System.err.println("Evaluating ...");
            Result rules = new Comparison(
                            "evaluations of mixed rules, one thread / 10,000 demanded",
                            new RuleEvaluations(Path.of(System.getProperty("dti.root", "."))),
                            duration -> EVALUATIONS_DEMANDED,
                            1.0)
                    .run();
            return List.of(appends, reads, rules);
        }
    }
}
