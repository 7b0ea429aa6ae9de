package dti.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of golang.org/x/mod/sumdb/note, the origin of the format. Ed25519 signatures are deterministic. */
class SignedNoteTest {

    private static final String SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final VerifierKey KEY = VerifierKey.parse(VERIFIER);

    @Test
    void the_published_key_signs_the_published_text_with_the_published_signature() {
        SignerKey signer = SignerKey.parse(SIGNER);

        assertThat(signer.sign(TEXT)).hasToString(NOTE);
        assertThat(signer.verifier()).hasToString(VERIFIER);
        assertThat(signer.secret()).isEqualTo(SIGNER);
    }

    @Test
    void the_published_note_verifies() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(KEY)).isTrue();
        assertThat(note).hasToString(NOTE);
    }

    @Test
    void a_changed_text_does_not_verify() {
        assertThat(SignedNote.parse(NOTE.replace("problem", "hobby")).isSignedBy(KEY))
                .isFalse();
    }

    @Test
    void a_signature_does_not_verify_with_another_key_of_the_same_name() {
        VerifierKey other = SignerKey.generate("PeterNeumann").verifier();

        assertThat(SignedNote.parse(NOTE).isSignedBy(other)).isFalse();
    }

    @Test
    void a_generated_key_verifies_its_signatures_and_hides_its_secret() {
        SignerKey signer = SignerKey.generate("dti/scoring/submissions");
        VerifierKey verifier = VerifierKey.parse(signer.verifier().toString());

        assertThat(SignerKey.parse(signer.secret()).sign(TEXT).isSignedBy(verifier))
                .isTrue();
        assertThat(signer.toString()).doesNotContain(signer.secret().substring(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— na+me AAAAAAAA\n",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name not-base-64!\n",
                "te\txt\n\n— name AAAAAAAA\n",
                "text\n\n— name AAAAAAAA"
            })
    void a_malformed_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_with_the_id_of_another_key_is_refused() {
        assertThatThrownBy(() -> VerifierKey.parse(VERIFIER.replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignerKey.parse(SIGNER.replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_checkpoint_is_written_and_read_in_its_format() {
        TreeHash root = TreeHash.leaf(new byte[0]);
        Checkpoint checkpoint = new Checkpoint("dti/log", new Tree(1, root), List.of("generation 1"));

        assertThat(checkpoint.text()).isEqualTo("dti/log\n1\n" + root.base64() + "\ngeneration 1\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(checkpoint.extension("generation")).contains("1");
    }

    @Test
    void a_checkpoint_counts_only_for_the_log_whose_key_signed_it() {
        SignerKey signer = SignerKey.generate("dti/log");
        Tree tree = new Tree(0, TreeHash.EMPTY_TREE);
        SignedNote own = signer.sign(new Checkpoint("dti/log", tree, List.of()).text());
        SignedNote foreign = signer.sign(new Checkpoint("dti/another", tree, List.of()).text());

        assertThat(Checkpoint.verified(own, signer.verifier())).isPresent();
        assertThat(Checkpoint.verified(foreign, signer.verifier())).isEmpty();
        assertThat(Checkpoint.verified(own, SignerKey.generate("dti/log").verifier()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dti/log\n1\n", "dti/log\n01\nAAAA\n", "dti/log\n-1\nAAAA\n", "dti/log\n1\nAAAA\n", "\n1\nx\n"})
    void a_malformed_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
