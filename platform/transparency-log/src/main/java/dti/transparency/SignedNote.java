package dti.transparency;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures: C2SP signed-note.
 *
 * @param text the signed text; ends with a line break
 * @param signatures 1 to 16
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The maximum length. A checkpoint has about 200 bytes. */
    private static final int LENGTH_MAX = 100_000;

    private static final int SIGNATURES_MAX = 16;
    private static final int ID_LENGTH = 4;
    private static final String DASH = "— ";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || signatures.isEmpty() || signatures.size() > SIGNATURES_MAX) {
            throw new IllegalArgumentException("a note is a text that ends with a line break, and signatures");
        }
    }

    /**
     * Parses a note without verifying its signatures.
     *
     * @throws IllegalArgumentException when the text is not a signed note
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.length() > LENGTH_MAX || hasControls(note)) {
            throw new IllegalArgumentException("not a signed note");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n")) {
            signatures.add(signature(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** Returns whether this key signed the text. */
    public boolean isSignedBy(VerifierKey key) {
        return signatures.stream()
                .filter(signature -> signature.name().equals(key.name()) && signature.keyId() == key.id())
                .anyMatch(signature -> key.verifies(text, signature.bytes()));
    }

    /** Returns the note in its written form. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            byte[] id = ByteBuffer.allocate(ID_LENGTH).putInt(signature.keyId()).array();
            String encoded = Base64.getEncoder().encodeToString(Ed25519.joined(id, signature.bytes()));
            note.append(DASH)
                    .append(signature.name())
                    .append(' ')
                    .append(encoded)
                    .append('\n');
        }
        return note.toString();
    }

    private static NoteSignature signature(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH)) {
            throw new IllegalArgumentException("not a line of a signature");
        }
        VerifierKey.requireName(parts[1]);
        byte[] encoded = Base64.getDecoder().decode(parts[2]);
        if (encoded.length <= ID_LENGTH) {
            throw new IllegalArgumentException("a signature without bytes");
        }
        int id = ByteBuffer.wrap(encoded, 0, ID_LENGTH).getInt();
        return new NoteSignature(parts[1], id, Arrays.copyOfRange(encoded, ID_LENGTH, encoded.length));
    }

    private static boolean hasControls(String note) {
        return note.chars().anyMatch(each -> each < ' ' && each != '\n');
    }
}
