package dti.audit;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What a log signed of itself: so many events, with this root over them.
 *
 * @param generation of the log: raised when an operator went back to an earlier state
 */
record SignedCheckpoint(String origin, long size, byte[] root, long generation, String text, List<String> signatures) {

    private static final String GENERATION = "generation ";

    /** Reads a note; {@link IllegalArgumentException} where it is none. */
    static SignedCheckpoint parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("a checkpoint that is no signed note");
        }
        String text = note.substring(0, end + 1);
        String[] lines = text.split("\n", -1);
        if (lines.length < 4) {
            throw new IllegalArgumentException("a checkpoint without size and root");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        long generation = Arrays.stream(lines)
                .filter(line -> line.startsWith(GENERATION))
                .mapToLong(line -> Long.parseLong(line.substring(GENERATION.length())))
                .findFirst()
                .orElse(1);
        List<String> signatures = List.of(note.substring(end + 2).split("\n"));
        return new SignedCheckpoint(lines[0], Long.parseLong(lines[1]), root, generation, text, signatures);
    }

    boolean isSignedBy(PublicKeyOfLog key) {
        return origin.equals(key.name()) && key.signed(text, signatures);
    }

    boolean hasRoot(byte[] other) {
        return Arrays.equals(root, other);
    }

    /** As it was read. */
    String note() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}
