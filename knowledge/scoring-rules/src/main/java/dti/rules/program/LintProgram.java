package dti.rules.program;

import dti.rules.language.Language;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints the contradictions of framework files and their resolutions, in Vietnamese or in the language of {@code
 * --lang}. Ends with 0 if every file can be published, else with 1; with 2 on wrong use.
 */
public final class LintProgram {

    private static final int PUBLISHABLE = 0;
    private static final int NOT_PUBLISHABLE = 1;
    private static final int WRONG_USE = 2;
    private static final String USAGE = "use: frameworks lint [--lang vi|en] FILE...   (YAML or JSON)";

    private LintProgram() {}

    public static void main(String[] arguments) {
        System.exit(run(
                List.of(arguments),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        List<String> rest = new ArrayList<>(arguments);
        Language language = Language.VI;
        if (!rest.isEmpty() && rest.getFirst().equals("lint")) {
            rest.removeFirst();
        }
        if (rest.size() > 1 && rest.getFirst().equals("--lang")) {
            rest.removeFirst();
            language = Language.ofTag(rest.removeFirst());
        }
        if (rest.isEmpty() || rest.getFirst().startsWith("-")) {
            err.println(USAGE);
            return WRONG_USE;
        }
        int result = PUBLISHABLE;
        for (String file : rest) {
            LintedFile linted = LintedFile.of(Path.of(file), language);
            out.println("== " + file);
            out.println(linted.text());
            result = linted.publishable() ? result : NOT_PUBLISHABLE;
        }
        return result;
    }
}
