package dti.runtime.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Starts a service once its database lets it in. Migrations run first, and without a database the process would end.
 */
@QuarkusMain
public final class ServiceMain {

    private ServiceMain() {}

    /** Waits for the database, then starts the service. */
    public static void main(String... arguments) throws InterruptedException {
        DatabaseWait wait = DatabaseWait.of(System.getenv());
        if (wait != null) {
            wait.await();
        }
        Quarkus.run(arguments);
    }
}
