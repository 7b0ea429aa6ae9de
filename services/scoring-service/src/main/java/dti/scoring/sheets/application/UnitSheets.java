package dti.scoring.sheets.application;

import dti.runtime.edge.ParsingPool;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.ProblemType;
import dti.scoring.submissions.application.Catalogues;
import dti.scoring.submissions.application.UnitNames;
import dti.scoring.submissions.domain.Submission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes and reads the sheets of submissions. Reading and zipping take long, so they run on the {@link ParsingPool}.
 */
@ApplicationScoped
public class UnitSheets {

    private final Catalogues catalogues;
    private final UnitNames units;
    private final ParsingPool parsing;

    UnitSheets(Catalogues catalogues, UnitNames units, ParsingPool parsing) {
        this.catalogues = catalogues;
        this.units = units;
        this.parsing = parsing;
    }

    /**
     * A unit's sheet.
     *
     * @param nameSum distinguishes sheets of one version that were written before and after the unit was renamed
     */
    public record Sheet(byte[] workbook, long version, long nameSum) {}

    public Uni<Sheet> write(Submission.Opened submission) {
        return form(submission)
                .flatMap(form -> parsing.run(() -> SheetWriter.write(form))
                        .map(bytes -> new Sheet(bytes, submission.version(), sum(form.unitName()))));
    }

    /**
     * Returns the changes in a sheet of this submission. Fails with 400 for a file that is no workbook, 413 beyond the
     * limits, and 422 with every fault.
     */
    public Uni<SheetReading> read(byte[] workbook, Submission.Opened submission) {
        return form(submission)
                .flatMap(form -> parsing.run(() -> SheetReader.read(workbook, form)))
                .map(UnitSheets::sound);
    }

    private static SheetReading sound(SheetReading reading) {
        return switch (reading) {
            case SheetReading.Filled filled -> filled;
            case SheetReading.OfVersion other -> other;
            case SheetReading.Refused(var faults) -> throw SheetReading.problem(faults);
            case SheetReading.Unreadable(var reason) ->
                throw ProblemException.malformed(dti.runtime.problem.FieldError.body("", reason));
            case SheetReading.TooLarge(var reason) ->
                throw ProblemException.of(ProblemType.TOO_LARGE, reason, List.of());
        };
    }

    private Uni<SheetForm> form(Submission.Opened submission) {
        return catalogues
                .of(submission.framework())
                .flatMap(framework ->
                        units.name(submission.opening().unit()).map(name -> SheetForm.of(submission, framework, name)));
    }

    private static long sum(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
