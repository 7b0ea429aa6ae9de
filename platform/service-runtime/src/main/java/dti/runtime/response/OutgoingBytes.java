package dti.runtime.response;

import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import jakarta.inject.Singleton;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Counts the bytes that unfinished answers keep in memory: each {@link SharedBytes} once, however many readers receive
 * it.
 */
@Singleton
public class OutgoingBytes {

    /**
     * A sixth of the smallest heap. A board of 5,000 units is some 4 MB; slow readers may keep as many versions of it
     * as fit.
     */
    private static final long BYTES_MAX = 24L * 1024 * 1024;

    private static final Text FULL = new Text(
            "Quá nhiều câu trả lời lớn đang được gửi; hãy thử lại.",
            "Too many large answers are being sent; try again.");

    private static final int RETRY_AFTER_SECONDS = 2;

    private final Map<SharedBytes, Integer> readers = new IdentityHashMap<>();
    private long bytes;

    /**
     * Counts one reader of the bytes. The caller runs the returned action once, when the answer ends.
     *
     * @throws ProblemException 503 when the bytes do not fit
     */
    synchronized Runnable take(SharedBytes shared) {
        if (!readers.containsKey(shared)) {
            if (bytes > 0 && bytes + shared.size() > BYTES_MAX) {
                throw ProblemException.unavailable(FULL, RETRY_AFTER_SECONDS);
            }
            bytes += shared.size();
        }
        readers.merge(shared, 1, Integer::sum);
        return () -> leave(shared);
    }

    private synchronized void leave(SharedBytes shared) {
        if (readers.computeIfPresent(shared, (_, count) -> count == 1 ? null : count - 1) == null) {
            bytes -= shared.size();
        }
    }
}
