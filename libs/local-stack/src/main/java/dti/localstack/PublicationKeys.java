package dti.localstack;

import java.nio.file.Path;

/** The key this machine's ranking-service signs what it publishes with. */
public final class PublicationKeys {

    private final KeptKey key;

    PublicationKeys(Path keys) {
        this.key = new KeptKey(keys, "publication", "dti/ranking/publications");
    }

    /** The key all tests of this tree publish with. */
    public static PublicationKeys forTests() {
        return new PublicationKeys(StackHome.test(StackHome.findRoot()).keys());
    }

    /** A secret. */
    public String signer() {
        return key.signer();
    }

    /** For everybody. */
    public String verifier() {
        return key.verifier();
    }
}
