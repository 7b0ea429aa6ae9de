package dti.runtime.problem;

import java.util.Arrays;

/**
 * Distinguishes an unreadable form from an internal failure. The form reader reports with exceptions of many types: a
 * part without an end, a malformed header, or content that is not in its declared encoding.
 */
final class UnreadableForms {

    private static final String READER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private UnreadableForms() {}

    static boolean explain(Throwable fault) {
        StackTraceElement[] frames = fault.getStackTrace();
        boolean thrownByReader = frames.length > 0 && isReader(frames[0]);
        return thrownByReader
                || fault instanceof IllegalArgumentException
                        && Arrays.stream(frames).anyMatch(UnreadableForms::isReader);
    }

    private static boolean isReader(StackTraceElement frame) {
        return frame.getClassName().startsWith(READER);
    }

    static ProblemException problem() {
        return ProblemException.malformed(FieldError.body(
                "", new Text("Biểu mẫu nhiều phần không đọc được.", "The multipart form cannot be read.")));
    }
}
