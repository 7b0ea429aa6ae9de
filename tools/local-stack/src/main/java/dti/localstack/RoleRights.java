package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Restores the rights of a service's roles, read from its migrations. Migrations run only once, so a role that is
 * created again beside its existing database would lack its rights.
 */
final class RoleRights {

    private static final String LOG_MIGRATIONS = "platform/event-store/src/main/resources/dti/eventstore/schema";
    private static final Pattern RIGHT =
            Pattern.compile("(?ims)^(grant\\b[^;]*\\bto|revoke\\b[^;]*\\bfrom)\\s+\\$\\{appRole};");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*\\.sql");

    /** Gives tables, views, functions and the schema of the log back to the owner role. */
    private static final String OWNED_AGAIN = """
            DO $$ DECLARE sql text; BEGIN
              FOR sql IN
                SELECT format('ALTER %s %I.%I OWNER TO ${owner}',
                              CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, n.nspname, c.relname)
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname IN ('public', 'es') AND c.relkind IN ('r', 'p', 'v')
                 UNION ALL
                SELECT format('ALTER FUNCTION %s OWNER TO ${owner}', p.oid::regprocedure)
                  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('public', 'es')
                 UNION ALL
                SELECT 'ALTER SCHEMA es OWNER TO ${owner}' WHERE EXISTS (SELECT FROM pg_namespace WHERE nspname = 'es')
              LOOP EXECUTE sql; END LOOP; END $$""";

    /** Ignores rights on objects that do not exist yet: their migration grants them when it runs. */
    private static final String WHERE_THERE =
            "DO $$ BEGIN %s EXCEPTION WHEN undefined_table OR undefined_function OR invalid_schema_name THEN NULL; END $$";

    private RoleRights() {}

    /** The statements to run as superuser inside the database. */
    static List<String> restored(Path root, String database) {
        String app = database + "_app";
        List<String> statements = new ArrayList<>();
        statements.add(OWNED_AGAIN.replace("${owner}", database + "_owner"));
        statements.add("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + app);
        statements.add("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO " + app);
        Path own = root.resolve("services/" + database + "-service/src/main/resources/db/migration");
        Stream.of(root.resolve(LOG_MIGRATIONS), own)
                .flatMap(directory -> migrations(directory).stream())
                .flatMap(file -> rights(file).stream())
                .map(right -> WHERE_THERE.formatted(right.replace("${appRole}", app)))
                .forEach(statements::add);
        return statements;
    }

    private static List<String> rights(Path migration) {
        try {
            Matcher found = RIGHT.matcher(Files.readString(migration));
            return found.results().map(right -> right.group()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + migration, e);
        }
    }

    private static List<Path> migrations(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file ->
                            VERSION.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(RoleRights::version))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }

    private static int version(Path migration) {
        Matcher name = VERSION.matcher(migration.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }
}
