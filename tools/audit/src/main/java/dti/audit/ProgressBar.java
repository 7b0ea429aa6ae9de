package dti.audit;

import java.io.PrintStream;

/** How far something is, on a line of its own that is written over; one line per tenth where nobody looks on. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final PrintStream out;
    private final String what;
    private final boolean isWatched;
    private int tenthShown = -1;
    private boolean begun;

    ProgressBar(PrintStream out, String what) {
        this(out, what, System.console() != null && System.console().isTerminal());
    }

    ProgressBar(PrintStream out, String what, boolean isWatched) {
        this.out = out;
        this.what = what;
        this.isWatched = isWatched;
    }

    void show(long done, long of, String beside) {
        int filled = of == 0 ? 0 : (int) Math.min(WIDTH, done * WIDTH / of);
        int tenth = of == 0 ? 0 : (int) Math.min(TENTHS, done * TENTHS / of);
        String line = "%s [%s%s] %d / %d %s"
                .formatted(what, "#".repeat(filled), ".".repeat(WIDTH - filled), done, of, beside);
        if (isWatched) {
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
