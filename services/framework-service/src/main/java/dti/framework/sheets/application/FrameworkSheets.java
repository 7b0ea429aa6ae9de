package dti.framework.sheets.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import dti.problem.FieldError;
import dti.problem.ProblemException;
import dti.problem.ProblemType;
import dti.problem.Text;
import dti.rules.framework.Framework;
import dti.rules.language.Bilingual;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Frameworks as workbooks. Zipping takes tens of milliseconds, so it is a worker thread's. */
@ApplicationScoped
public class FrameworkSheets {

    private final SheetReader reader;
    private final SheetWriter writer;
    private final Vertx vertx;

    FrameworkSheets(ObjectMapper json, Vertx vertx) {
        this.reader = new SheetReader(json);
        this.writer = new SheetWriter(json);
        this.vertx = vertx;
    }

    public Uni<byte[]> write(Framework framework) {
        return vertx.executeBlocking(() -> writer.write(framework), false);
    }

    /** 400 for what is no workbook, 413 beyond the limits, 422 with every place where the sheet is wrong. */
    public Uni<Framework> read(byte[] workbook) {
        return vertx.executeBlocking(() -> reader.read(workbook), false).map(FrameworkSheets::framework);
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
