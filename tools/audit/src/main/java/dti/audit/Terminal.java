package dti.audit;

import java.io.PrintStream;

/** The stream for results, and the one for progress and errors. */
record Terminal(PrintStream out, PrintStream progress) {}
