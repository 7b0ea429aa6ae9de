package dti.e2e;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * An unusual text that people or programs may send.
 *
 * @param name for reports
 */
record OddText(String name, String text, Fate fate) {

    /** Longer than any field allows. */
    private static final int LONG = 100_000;

    private static final int MARKS = 40;

    /** How every place must treat the text. */
    enum Fate {
        /** Refused with a problem. */
        REFUSED,
        /** Refused or stored, but never changed, except by {@link #kept}. */
        KEPT
    }

    /** The form in which an accepted text is read back: NFC, with LF for CR LF. */
    static String kept(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    static List<OddText> all() {
        return Stream.concat(refused(), harmless()).toList();
    }

    private static Stream<OddText> refused() {
        return Stream.of(
                        List.of("NUL", "a\0b"),
                        List.of("bell", "a\u0007b"),
                        List.of("escape", "\u001b[31ma"),
                        List.of("lone carriage return", "a\rb"),
                        List.of("delete", "a\u007fb"),
                        List.of("C1", "a\u009fb"),
                        List.of("next line", "a\u0085b"),
                        List.of("high surrogate", "a\ud800b"),
                        List.of("low surrogate", "a\udc00b"),
                        List.of("surrogates the wrong way round", "a\udc00\ud800b"),
                        List.of("override of direction", "a\u202eb"),
                        List.of("isolate of direction", "a\u2066b"),
                        List.of("noncharacter", "a\ufffeb"),
                        List.of("invisible only", "\u200b\u200d\u2060\ufeff"),
                        List.of("filler only", "\u3164\u115f"),
                        List.of("stacked marks", "a" + "\u0301".repeat(MARKS)),
                        List.of("100,000 characters", "x".repeat(LONG)))
                .map(pair -> new OddText(pair.getFirst(), pair.getLast(), Fate.REFUSED));
    }

    private static Stream<OddText> harmless() {
        return Stream.of(
                        List.of("decomposed", "Tie\u0302\u0301ng Vie\u0323\u0302t"),
                        List.of("spaces around", "  giữa  "),
                        List.of("no-break spaces around", "\u00a0giữa\u00a0"),
                        List.of("emoji of several", "👩‍👩‍👧🏽 và 🇻🇳"),
                        List.of("lines", "một\r\nhai\n\tba"),
                        List.of("quotes", "a\"b'c\\d%e_f;--"),
                        List.of("markup", "<script>alert(1)</script>&amp;"),
                        List.of("formula", "=1+1"),
                        List.of("escape of a workbook", "_x0000_"),
                        List.of("rare letters", "𠀀 ﷽ ß ſ"),
                        List.of("template", "${jndi:ldap://x}#{1}%s%n"),
                        List.of("nothing", ""))
                .map(pair -> new OddText(pair.getFirst(), pair.getLast(), Fate.KEPT));
    }

    /** Numbers out of any range, in JSON notation. */
    static List<OddText> numbers() {
        return Stream.of(
                        "1e999999",
                        "-1e999999",
                        "1e-999999",
                        "1" + "0".repeat(400),
                        "0." + "0".repeat(400) + "1",
                        "1e99999999999999999999")
                .map(number -> new OddText("number " + brief(number), number, Fate.REFUSED))
                .toList();
    }

    /** Numbers and other values that some fields may hold. */
    static List<OddText> edges() {
        return Stream.of(
                        "-0",
                        "0.1",
                        "-1",
                        "1e2",
                        "2147483648",
                        "9223372036854775808",
                        "1e30",
                        "true",
                        "null",
                        "[]",
                        "{}")
                .map(number -> new OddText("value " + number, number, Fate.KEPT))
                .toList();
    }

    private static String brief(String number) {
        return number.length() > 30 ? "of " + number.length() + " digits" : number;
    }
}
