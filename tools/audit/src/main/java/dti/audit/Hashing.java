package dti.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** SHA-256, and Merkle tree hashes as RFC 6962, 2.1 defines them. */
final class Hashing {

    private Hashing() {}

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] leaf(byte[] content) {
        return sha256(new byte[] {0}, content);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /**
     * Computes the root from a proof of inclusion, recursively from the top, like the definition.
     *
     * @param path hashes from the leaf up
     */
    static byte[] rootOfPath(long index, long leaves, byte[] leaf, List<byte[]> path) {
        if (leaves <= 1) {
            if (!path.isEmpty()) {
                throw new IllegalArgumentException("the proof is too long");
            }
            return leaf;
        }
        if (path.isEmpty()) {
            throw new IllegalArgumentException("the proof is too short");
        }
        long left = Long.highestOneBit(leaves - 1);
        byte[] beside = path.getLast();
        List<byte[]> below = path.subList(0, path.size() - 1);
        return index < left
                ? node(rootOfPath(index, left, leaf, below), beside)
                : node(beside, rootOfPath(index - left, leaves - left, leaf, below));
    }
}
