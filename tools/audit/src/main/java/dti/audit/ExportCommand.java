package dti.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code export FILE [--campaign CODE] [--unit CODE] [--size N]}: writes events with their proofs to a file. */
final class ExportCommand {

    private static final int BUFFER = 1 << 16;
    private static final int LINE_BREAK = '\n';
    private static final int PROGRESS_EVERY_LINES = 10_000;

    private ExportCommand() {}

    static int run(Options options, Services services, Terminal terminal) {
        options.allow("campaign", "unit", "size");
        if (options.words().size() != 1) {
            throw new CannotTellException("export FILE [--campaign CODE] [--unit CODE] [--size N]");
        }
        Map<String, String> query = new LinkedHashMap<>();
        for (String name : List.of("campaign", "unit", "size")) {
            options.value(name).ifPresent(value -> query.put(name, value));
        }
        Path file = Path.of(options.words().getFirst());
        try (InputStream lines = services.open("scoring", "/api/v1/audits/exports" + Services.query(query));
                OutputStream out = Files.newOutputStream(file)) {
            long count = copy(lines, out, terminal);
            terminal.out().println("Exported " + count + " lines to " + file + "; ./dti audit verify " + file);
            return AuditProgram.RIGHT;
        } catch (IOException e) {
            throw new CannotTellException("the export stopped: " + e.getMessage(), e);
        }
    }

    private static long copy(InputStream lines, OutputStream out, Terminal terminal) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        long reported = 0;
        for (int read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
            out.write(buffer, 0, read);
            for (int i = 0; i < read; i++) {
                count += buffer[i] == LINE_BREAK ? 1 : 0;
            }
            if (count - reported >= PROGRESS_EVERY_LINES) {
                reported = count;
                terminal.progress().println("  … " + count + " lines");
            }
        }
        return count;
    }
}
