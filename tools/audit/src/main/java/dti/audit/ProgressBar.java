package dti.audit;

import java.io.PrintStream;

/** Shows progress on one line that it overwrites on a terminal; elsewhere, prints a line per tenth. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final PrintStream out;
    private final String what;
    private final boolean isTerminal;
    private int tenthShown = -1;
    private boolean begun;

    ProgressBar(PrintStream out, String what) {
        this(out, what, System.console() != null && System.console().isTerminal());
    }

    ProgressBar(PrintStream out, String what, boolean isTerminal) {
        this.out = out;
        this.what = what;
        this.isTerminal = isTerminal;
    }

    void show(long done, long of, String beside) {
        int filled = of == 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / of);
        int tenth = of == 0 ? 0 : (int) Math.min(TENTHS, done * TENTHS / of);
        String line = "%s [%s%s] %d / %d %s"
                .formatted(what, "#".repeat(filled), ".".repeat(WIDTH - filled), done, of, beside);
        if (isTerminal) {
            out.print("\r" + line);
            begun = true;
        } else if (tenth != tenthShown) {
            out.println(line);
        }
        tenthShown = tenth;
    }

    void end() {
        if (begun) {
            out.println();
        }
    }
}
