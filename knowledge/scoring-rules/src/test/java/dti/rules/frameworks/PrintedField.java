package dti.rules.frameworks;

import java.util.List;
import java.util.stream.Stream;

/** A row of a general-information form as printed; empty where the document prints nothing. */
record PrintedField(
        String code, String name, String unit, String suppliedBy, String reported, String note, List<Integer> lines) {

    /** The row, split by a page break, continued with this text on this line. */
    PrintedField continued(String text, int line) {
        var all = Stream.concat(lines.stream(), Stream.of(line)).toList();
        return new PrintedField(code, name + " " + text, unit, suppliedBy, reported, note, all);
    }

    /** The same row, read from a framework file. */
    static PrintedField of(YamlMap field) {
        return new PrintedField(
                field.text("code"),
                field.text("name"),
                field.text("unit"),
                field.text("suppliedBy"),
                field.text("reported"),
                field.text("note"),
                field.lines());
    }
}
