package dti.rules.frameworks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this repository, independent of the working directory. */
final class Repository {
    private static final Path ROOT = Path.of(System.getProperty("dti.root", "../.."));

    private Repository() {}

    static Path file(String first, String... more) {
        return ROOT.resolve(Path.of(first, more));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
