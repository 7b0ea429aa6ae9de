package dti.localstack;

/**
 * An empty database for a test, with the two roles a service has.
 *
 * @param host where its server listens
 * @param port where its server listens
 * @param name of the database
 * @param owner role that owns it and migrates
 * @param ownerPassword of that role
 * @param app role the service runs as
 * @param appPassword of that role
 */
public record FreshDatabase(
        String host, int port, String name, String owner, String ownerPassword, String app, String appPassword) {

    /** For JDBC and Flyway, without credentials. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** For the Vert.x client, without credentials. */
    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }
}
