package dti.rules.frameworks;

import java.util.List;
import java.util.stream.Stream;

/** A row of a general-information form as the document prints it; empty where it prints nothing. */
record PrintedField(
        String code, String name, String unit, String suppliedBy, String reported, String note, List<Integer> lines) {

    /** The same row, broken by a page, going on with this text on this line. */
    PrintedField continued(String text, int line) {
        var all = Stream.concat(lines.stream(), Stream.of(line)).toList();
        return new PrintedField(code, name + " " + text, unit, suppliedBy, reported, note, all);
    }

    /** How a framework file says the same. */
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
