package dti.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Creates databases with their two roles from the SQL that production uses ({@code deploy/postgres}). */
public final class Databases {

    private static final String SCRIPTS = "deploy/postgres";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_.~-]{1,128}");
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^--.*$");
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*$", Pattern.MULTILINE);

    private static final String DATABASE = "SELECT 1 FROM pg_database WHERE datname = ?";
    private static final String ROLE = "SELECT 1 FROM pg_roles WHERE rolname = ?";

    /** Finds a database whose DROP was interrupted: nobody can connect to it any more. */
    private static final String BROKEN = "SELECT 1 FROM pg_database WHERE datname = ? AND datconnlimit = -2";

    /** Connects to a database as superuser. */
    @FunctionalInterface
    public interface Superuser {
        Connection connect(String database) throws SQLException;
    }

    /**
     * The passwords of the two roles.
     *
     * @param owner of the role that migrates
     * @param app of the role the service runs as
     */
    public record Passwords(String owner, String app) {
        public Passwords {
            for (String password : List.of(owner, app)) {
                if (!PASSWORD.matcher(password).matches()) {
                    throw new StackException("A database password may hold only letters, digits and _ . ~ -");
                }
            }
        }
    }

    private final Path root;
    private final Path scripts;
    private final Superuser superuser;

    /**
     * @param root the checked out project, which holds {@code deploy/postgres}
     */
    public Databases(Path root, Superuser superuser) {
        this.root = root;
        this.scripts = root.resolve(SCRIPTS);
        this.superuser = superuser;
    }

    /** The names of the services' databases. */
    static List<String> names(Path root) {
        return read(root.resolve(SCRIPTS).resolve("databases.txt"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Creates a database and its two roles where any of them is missing, and sets the roles' passwords. Returns whether
     * the database was created.
     */
    public boolean ensure(String database, Passwords passwords) {
        if (!NAME.matcher(database).matches()) {
            throw new StackException("Not a name for a database: " + database);
        }
        boolean made;
        boolean appMade;
        try (Connection connection = superuser.connect("postgres")) {
            appMade = !exists(connection, ROLE, database + "_app");
            execute(connection, fill(read("1-create-roles.sql"), database, passwords));
            if (exists(connection, BROKEN, database)) {
                execute(connection, List.of("DROP DATABASE " + database));
            }
            made = !exists(connection, DATABASE, database);
            if (made) {
                execute(connection, fill(read("2-create-database.sql"), database, passwords));
            }
        } catch (SQLException e) {
            throw new StackException("Cannot create database " + database + ": " + e.getMessage(), e);
        }
        try (Connection inside = superuser.connect(database)) {
            execute(inside, fill(read("3-grant-inside.sql"), database, passwords));
            if (!made && appMade) {
                execute(inside, RoleRights.restored(root, database));
            }
        } catch (SQLException e) {
            throw new StackException("Cannot grant in database " + database + ": " + e.getMessage(), e);
        }
        return made;
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> fill(String script, String database, Passwords passwords) {
        String filled = COMMENT_LINE
                .matcher(script)
                .replaceAll("")
                .replace("${database}", database)
                .replace("${owner_password}", passwords.owner())
                .replace("${app_password}", passwords.app());
        return Arrays.stream(END_OF_STATEMENT.split(filled))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private String read(String file) {
        return read(scripts.resolve(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
