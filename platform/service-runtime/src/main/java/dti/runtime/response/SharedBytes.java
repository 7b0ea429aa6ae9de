package dti.runtime.response;

import java.util.Arrays;

/** Bytes of an answer that many are sent: kept once, and copied a piece at a time as each connection takes it. */
public final class SharedBytes {

    private final byte[] bytes;

    private SharedBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes nobody changes any more */
    public static SharedBytes of(byte[] bytes) {
        return new SharedBytes(bytes);
    }

    public int size() {
        return bytes.length;
    }

    /** A copy of those from a place on, at most so many. */
    byte[] piece(int from, int sizeMax) {
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + sizeMax));
    }
}
