package dti.localstack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory of a stack's data, logs and keys.
 *
 * @param root the checked out project, which holds {@code deploy/}
 * @param directory the stack's own directory
 */
record StackHome(Path root, Path directory) {

    private static final String DIRECTORY = ".dti";

    /** The stack of {@code ./dti up}; {@code DTI_HOME} names another directory. */
    static StackHome local(Path root) {
        String configured = System.getenv("DTI_HOME");
        String directory = configured == null || configured.isBlank() ? DIRECTORY : configured;
        return new StackHome(root, root.resolve(directory).normalize());
    }

    /** The directory of the servers that tests share. */
    static StackHome test(Path root) {
        return new StackHome(root, root.resolve(DIRECTORY).resolve("test"));
    }

    boolean isForTests() {
        return equals(test(root));
    }

    /** The directory in the system property {@code dti.root}, or else the project around the working directory. */
    static Path findRoot() {
        String configured = System.getProperty("dti.root");
        if (configured != null && !configured.isBlank()) {
            return Path.of(configured).toAbsolutePath().normalize();
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/kafka/topics.json"))) {
                return at;
            }
        }
        throw new StackException("Not inside the project: no deploy/kafka/topics.json at or above " + start);
    }

    /** All stacks of a checkout share the programs. */
    Path programs() {
        return root.resolve(DIRECTORY).resolve("programs");
    }

    Path data(String process) {
        return directory.resolve("data").resolve(process);
    }

    Path log(String process) {
        return directory.resolve("logs").resolve(process + ".log");
    }

    /** The file that holds the time and place of the last backup. */
    Path lastBackup() {
        return directory.resolve("last-backup");
    }

    Path keys() {
        return directory.resolve("keys");
    }
}
