package dti.audit;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A signed statement of a log: its number of events and the root over them.
 *
 * @param generation of the log; raised when an operator restored an earlier state
 */
record SignedCheckpoint(String origin, long size, byte[] root, long generation, String text, List<String> signatures) {

    private static final String GENERATION = "generation ";

    /** Reads a note; throws {@link IllegalArgumentException} when the text is not one. */
    static SignedCheckpoint parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException("a checkpoint that is not a signed note");
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

    /** The note as it was read. */
    String note() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }
}
