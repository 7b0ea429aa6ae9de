package dti.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * Compares the committed OpenAPI document of a service with the served one. No change may break clients. Run the tests
 * with {@code -Ddti.openapi.write=true} to overwrite the committed document.
 */
public final class OpenApiContract {

    private static final String WRITE = "dti.openapi.write";

    private OpenApiContract() {}

    /**
     * Fails on a breaking change, and on any other difference.
     *
     * @param served what the service serves at {@code /openapi}
     * @param committed the copy in the repository
     */
    public static void check(String served, Path committed) {
        try {
            String before = Files.exists(committed) ? Files.readString(committed) : "";
            if (Boolean.getBoolean(WRITE)) {
                Files.writeString(committed, served);
                return;
            }
            assertThat(breaks(before, served)).as("breaks what clients rely on").isEmpty();
            assertThat(served)
                    .as("%s is out of date: run with -D%s=true and review the change", committed, WRITE)
                    .isEqualTo(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The breaking changes from one document to the other; empty when there is none. */
    static String breaks(String before, String after) {
        ChangedOpenApi change = OpenApiCompare.fromContents(before, after);
        if (change.isCompatible()) {
            return "";
        }
        return render(change);
    }

    private static String render(ChangedOpenApi change) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var writer = new java.io.OutputStreamWriter(bytes, java.nio.charset.StandardCharsets.UTF_8)) {
            new ConsoleRender().render(change, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
