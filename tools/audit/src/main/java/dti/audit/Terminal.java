package dti.audit;

import java.io.PrintStream;

/** Where results go, and where what happens meanwhile is told. */
record Terminal(PrintStream out, PrintStream progress) {}
