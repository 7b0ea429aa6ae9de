package dti.localstack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a stack keeps what it must not lose.
 *
 * @param root the checked out project, for what it holds as data ({@code deploy/})
 * @param directory the stack's own directory
 */
record StackHome(Path root, Path directory) {

    private static final String DIRECTORY = ".dti";

    /** The stack a person runs; {@code DTI_HOME} keeps a second one apart. */
    static StackHome local(Path root) {
        String told = System.getenv("DTI_HOME");
        String directory = told == null || told.isBlank() ? DIRECTORY : told;
        return new StackHome(root, root.resolve(directory).normalize());
    }

    /** The servers tests share. */
    static StackHome test(Path root) {
        return new StackHome(root, root.resolve(DIRECTORY).resolve("test"));
    }

    boolean isForTests() {
        return equals(test(root));
    }

    /** The checked out project around the working directory, or what the build says it is. */
    static Path findRoot() {
        String told = System.getProperty("dti.root");
        if (told != null && !told.isBlank()) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/kafka/topics.json"))) {
                return at;
            }
        }
        throw new StackException("Not inside the project: no deploy/kafka/topics.json at or above " + start);
    }

    /** Programs are shared by all stacks of the tree. */
    Path programs() {
        return root.resolve(DIRECTORY).resolve("programs");
    }

    Path data(String process) {
        return directory.resolve("data").resolve(process);
    }

    Path log(String process) {
        return directory.resolve("logs").resolve(process + ".log");
    }

    /** When the last backup was taken, and where it is. */
    Path lastBackup() {
        return directory.resolve("last-backup");
    }

    Path keys() {
        return directory.resolve("keys");
    }
}
