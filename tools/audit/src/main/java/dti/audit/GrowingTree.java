package dti.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Computes the root of a Merkle tree to which leaves are added one by one. Keeps one hash per bit of their number. */
final class GrowingTree {

    private final Deque<byte[]> full = new ArrayDeque<>();
    private long leaves;

    void add(byte[] content) {
        byte[] hash = Hashing.leaf(content);
        for (long bits = leaves; (bits & 1) == 1; bits >>= 1) {
            hash = Hashing.node(full.pop(), hash);
        }
        full.push(hash);
        leaves++;
    }

    long leaves() {
        return leaves;
    }

    byte[] root() {
        Iterator<byte[]> smallestFirst = full.iterator();
        if (!smallestFirst.hasNext()) {
            return Hashing.sha256();
        }
        byte[] hash = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            hash = Hashing.node(smallestFirst.next(), hash);
        }
        return hash;
    }
}
