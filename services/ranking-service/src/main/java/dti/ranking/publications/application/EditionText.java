package dti.ranking.publications.application;

import dti.contracts.ContractsJson;
import dti.transparency.CanonicalJson;
import dti.transparency.TreeHash;
import dti.transparency.WholeTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Writes an edition as its canonical text and computes the hashes of that text. */
final class EditionText {

    private EditionText() {}

    /** The canonical JSON of a value (RFC 8785). */
    static String of(Object value) {
        return CanonicalJson.of(ContractsJson.mapper().convertValue(value, Object.class));
    }

    static Edition read(String document) {
        return ContractsJson.readOwn(document, Edition.class);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(String document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(document)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static TreeHash leaf(Edition.Row row) {
        return TreeHash.leaf(bytes(of(row)));
    }

    static WholeTree tree(List<Edition.Row> rows) {
        return WholeTree.of(rows.stream().map(EditionText::leaf).toList());
    }
}
