package dti.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabasesTest {

    private static final Databases.Passwords PASSWORDS = new Databases.Passwords("owner", "app");

    private final TestServers servers = TestServers.obtain();
    private final Databases databases = new Databases(StackHome.findRoot(), servers::connect);
    private final String name = FreshNames.next("outlived");

    @AfterEach
    void drop() throws SQLException {
        asSuperuser("postgres", "DROP DATABASE IF EXISTS " + name);
        asSuperuser("postgres", "DROP ROLE IF EXISTS " + name + "_app");
        asSuperuser("postgres", "DROP ROLE IF EXISTS " + name + "_owner");
    }

    @Test
    void roles_that_outlived_their_database_are_kept_and_get_the_new_passwords() throws SQLException {
        databases.ensure(name, new Databases.Passwords("of-before", "of-before"));
        asSuperuser("postgres", "DROP DATABASE " + name);

        assertThat(databases.ensure(name, PASSWORDS)).isTrue();

        assertWorks();
    }

    @Test
    void new_roles_get_the_rights_of_the_roles_their_database_outlived() throws SQLException {
        databases.ensure(name, PASSWORDS);
        as("owner", "CREATE TABLE kept (answer int)");
        asSuperuser(name, "REASSIGN OWNED BY " + name + "_owner TO " + servers.superuser());
        for (String role : new String[] {"_owner", "_app"}) {
            asSuperuser(name, "DROP OWNED BY " + name + role);
            asSuperuser("postgres", "DROP ROLE " + name + role);
        }

        assertThat(databases.ensure(name, PASSWORDS)).isFalse();

        as("owner", "ALTER TABLE kept ADD COLUMN question text");
        as("app", "INSERT INTO kept VALUES (42, 'which?')");
    }

    @Test
    void an_interrupted_creation_is_completed() throws SQLException {
        asSuperuser("postgres", "CREATE ROLE " + name + "_owner");
        asSuperuser("postgres", "CREATE DATABASE " + name);

        databases.ensure(name, PASSWORDS);

        assertWorks();
    }

    @Test
    void a_database_whose_drop_was_interrupted_is_created_again() throws SQLException {
        databases.ensure(name, PASSWORDS);
        asSuperuser("postgres", "UPDATE pg_database SET datconnlimit = -2 WHERE datname = '" + name + "'");

        assertThat(databases.ensure(name, PASSWORDS)).isTrue();

        assertWorks();
    }

    /** The owner creates tables, the app role uses them, and no other role may connect. */
    private void assertWorks() throws SQLException {
        as("owner", "CREATE TABLE made (answer int)");
        as("app", "INSERT INTO made VALUES (42)");
        assertThatThrownBy(() -> as("app", "DROP TABLE made")).hasMessageContaining("must be owner");
        try (Connection connection = servers.connect(name);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT datacl::text FROM pg_database WHERE datname = '" + name + "'")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain("{=").doesNotContain(",=");
        }
    }

    private void as(String role, String sql) throws SQLException {
        String url = "jdbc:postgresql://" + servers.host() + ":" + servers.port() + "/" + name;
        try (Connection connection = DriverManager.getConnection(url, name + "_" + role, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void asSuperuser(String database, String sql) throws SQLException {
        try (Connection connection = servers.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
