package dti.runtime.problem;

import java.util.Arrays;

/**
 * Tells a form that cannot be read from a failure of ours: what reads forms says so in exceptions of many kinds, of a part without
 * an end, a header that is none, or a content that is not in the encoding it names.
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
