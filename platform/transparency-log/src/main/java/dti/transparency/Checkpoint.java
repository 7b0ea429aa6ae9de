package dti.transparency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The statement of a log's size and root: C2SP tlog-checkpoint.
 *
 * @param origin names the log and the key that signs for it
 * @param extensions further lines, each {@code word value}; may be empty
 */
public record Checkpoint(String origin, Tree tree, List<String> extensions) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new IllegalArgumentException("an origin is one line");
        }
        if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new IllegalArgumentException("an extension is one line");
        }
    }

    /**
     * Parses the text of a note.
     *
     * @throws IllegalArgumentException when the text is not a checkpoint
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4
                || !lines[lines.length - 1].isEmpty()
                || !SIZE.matcher(lines[1]).matches()) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        Tree tree = new Tree(Long.parseLong(lines[1]), TreeHash.ofBase64(lines[2]));
        return new Checkpoint(lines[0], tree, Arrays.asList(lines).subList(3, lines.length - 1));
    }

    /**
     * Returns the note's checkpoint; empty when the key did not sign the note, or the checkpoint is of a log other than
     * the key's.
     */
    public static Optional<Checkpoint> verified(SignedNote note, VerifierKey key) {
        if (!note.isSignedBy(key)) {
            return Optional.empty();
        }
        return Optional.of(parse(note.text())).filter(read -> read.origin().equals(key.name()));
    }

    /** Returns the value of an extension; empty when there is no line with this word. */
    public Optional<String> extension(String word) {
        return extensions.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .findFirst();
    }

    /** Returns the text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n');
        text.append(tree.size()).append('\n');
        text.append(tree.root().base64()).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
