package dti.framework.sheets.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import dti.rules.framework.Framework;
import dti.rules.language.Bilingual;
import dti.runtime.edge.ParsingPool;
import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.runtime.problem.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/**
 * Reads and writes frameworks as workbooks. Reading and zipping take so long that they run in the {@link ParsingPool}.
 */
@ApplicationScoped
public class FrameworkSheets {

    private final SheetReader reader;
    private final SheetWriter writer;
    private final ParsingPool parsing;

    FrameworkSheets(ObjectMapper json, ParsingPool parsing) {
        this.reader = new SheetReader(json);
        this.writer = new SheetWriter(json);
        this.parsing = parsing;
    }

    public Uni<byte[]> write(Framework framework) {
        return parsing.run(() -> writer.write(framework));
    }

    /**
     * The result of {@code use} on the framework in a workbook; 400 where the file is no workbook, 413 beyond the
     * limits, 422 with the place of every fault of the sheet.
     */
    public <T> Uni<T> reading(byte[] workbook, Function<Framework, T> use) {
        return parsing.run(() -> use.apply(framework(reader.read(workbook))));
    }

    private static Framework framework(SheetReading reading) {
        return switch (reading) {
            case SheetReading.Read(Framework framework) -> framework;
            case SheetReading.Refused(var faults) ->
                throw ProblemException.invalid(faults.stream()
                        .map(fault -> FieldError.body(fault.pointer(), text(fault.message())))
                        .toList());
            case SheetReading.Unreadable(var reason) ->
                throw ProblemException.malformed(FieldError.body("", text(reason)));
            case SheetReading.TooLarge(var reason) ->
                throw ProblemException.of(ProblemType.TOO_LARGE, text(reason), List.of());
        };
    }

    private static Text text(Bilingual text) {
        return new Text(text.vi(), text.en());
    }
}
