package dti.runtime.response;

import java.util.Arrays;

/**
 * The bytes of an answer that many readers receive. They are kept once, and copied one piece at a time as each
 * connection takes it.
 */
public final class SharedBytes {

    private final byte[] bytes;

    private SharedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes not copied; the caller must not change them any more */
    public static SharedBytes of(byte[] bytes) {
        return new SharedBytes(bytes);
    }

    public int size() {
        return bytes.length;
    }

    /** A copy of at most {@code sizeMax} bytes, beginning at {@code from}. */
    byte[] piece(int from, int sizeMax) {
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + sizeMax));
    }
}
