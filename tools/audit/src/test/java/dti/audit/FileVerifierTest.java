package dti.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileVerifierTest {

    private static final int EVENTS = 11;
    private static final PublicKeyOfLog KEY = PublicKeyOfLog.parse(ExportedLog.key());

    private final ExportedLog log = ExportedLog.of(EVENTS);

    @TempDir
    Path directory;

    @Test
    void a_whole_log_verifies() {
        FileVerifier.Verified verified = verify(log.whole(log.note(EVENTS)));

        assertThat(verified).isEqualTo(new FileVerifier.Verified(EVENTS, 3, EVENTS, 0, true));
    }

    @Test
    void a_campaign_verifies_by_its_proofs() {
        FileVerifier.Verified verified = verify(log.campaign("c-2024", EVENTS));

        assertThat(verified).isEqualTo(new FileVerifier.Verified(8, 2, EVENTS, 0, false));
    }

    @ParameterizedTest
    @CsvSource({
        "payload, {}",
        "actor, somebody-else",
        "recordedAt, 2024-06-01T05:00:00.000007Z",
        "effectiveAt, 2024-05-30T17:00:00Z",
        "id, 00000000-0000-0000-0000-000000000001",
        "requestId, 00000000-0000-0000-0000-000000000001",
        "correlationId, 00000000-0000-0000-0000-000000000001",
        "causationId, 00000000-0000-0000-0000-000000000001",
        "traceparent, 00-1-1-01",
        "requestHash, another",
        "type, another"
    })
    void a_change_of_any_field_is_found_and_the_event_named(String field, String value) {
        List<String> lines = log.whole(log.note(EVENTS));
        log.events.get(4).put(field, value);
        lines.set(5, log.whole(log.note(EVENTS)).get(5));

        assertBroken(lines, "position 5, stream c-2024/b, version 2");
    }

    @Test
    void a_missing_event_is_found() {
        List<String> lines = log.whole(log.note(EVENTS));
        lines.remove(5);

        assertBroken(lines, "position 5 is missing");
    }

    @Test
    void two_events_that_changed_places_are_found() {
        List<String> lines = log.whole(log.note(EVENTS));
        lines.set(5, lines.set(6, lines.get(5)));

        assertBroken(lines, "position 6");
    }

    @Test
    void a_truncated_log_is_found_by_its_signed_checkpoint() {
        List<String> lines = log.whole(log.note(EVENTS));
        lines.subList(9, 12).clear();
        lines.set(9, ExportedLog.end(8));

        assertBroken(lines, "position 9 to 11 are missing");
    }

    @Test
    void a_truncated_log_with_a_new_checkpoint_is_found_by_a_witness_that_knows_more() {
        SignedCheckpoint witnessed = SignedCheckpoint.parse(log.note(EVENTS));
        ExportedLog cut = ExportedLog.of(8);

        assertBroken(
                cut.whole(cut.note(8)), "a witness has a signed checkpoint of 11 events, this file holds 8", witnessed);
    }

    @Test
    void a_log_rewritten_with_its_hashes_and_checkpoint_is_found_only_by_a_witness() {
        SignedCheckpoint witnessed = SignedCheckpoint.parse(log.note(9));
        log.rewrite(5, "{\"điểm\":999}");
        List<String> lines = log.whole(log.note(EVENTS));

        assertThat(verify(lines).events()).isEqualTo(EVENTS);
        assertBroken(lines, "the first 9 events are not those a witness", witnessed);
    }

    @Test
    void a_log_rewritten_under_an_older_checkpoint_is_found() {
        String signed = log.note(EVENTS);
        log.rewrite(5, "{\"điểm\":999}");

        assertBroken(log.whole(signed), "these events are not those the checkpoint of 11 events was signed for");
    }

    @Test
    void checkpoints_within_the_file_are_compared() {
        List<String> lines = log.whole(log.note(EVENTS));
        lines.add(8, ExportedLog.checkpoint(log.note(7)));

        assertThat(verify(lines).compared()).isEqualTo(1);

        log.rewrite(5, "{\"điểm\":999}");
        List<String> rewritten = log.whole(log.note(EVENTS));
        rewritten.add(8, lines.get(8));
        assertBroken(rewritten, "the first 7 events are not those of the checkpoint signed then");
    }

    @Test
    void an_event_of_a_campaign_that_was_replaced_is_found_by_its_proof() {
        List<String> lines = new ArrayList<>(log.campaign("c-2024", EVENTS));
        log.rewrite(1, "{\"điểm\":999}");
        List<String> rewritten = log.campaign("c-2024", EVENTS);
        rewritten.set(0, lines.getFirst());

        assertBroken(
                rewritten, "position 1, stream c-2024/a, version 1: it is not the event the signed checkpoint has");
    }

    @Test
    void a_campaign_without_one_of_its_events_is_found() {
        List<String> lines = log.campaign("c-2024", EVENTS);
        lines.remove(2);

        assertBroken(lines, "version 1 of its stream is missing");
    }

    @Test
    void a_file_without_its_end_is_found() {
        List<String> lines = log.whole(log.note(EVENTS));
        lines.removeLast();

        assertBroken(lines, "the end of the file is missing");
    }

    @Test
    void a_checkpoint_of_another_key_is_refused() {
        String own = log.note(EVENTS);
        String foreign = dti.transparency.SignerKey.generate("dti/test")
                .sign(dti.transparency.SignedNote.parse(own).text())
                .toString();

        assertBroken(log.whole(foreign), "was not signed by the key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"format\":\"dti-audit/2\"}",
                "not json",
                "{\"format\":\"dti-audit/1\",\"checkpoint\":\"x\"}"
            })
    void a_file_of_another_format_is_neither_right_nor_wrong(String first) {
        assertThatThrownBy(() -> verify(List.of(first))).isInstanceOf(CannotTellException.class);
    }

    private FileVerifier.Verified verify(List<String> lines, SignedCheckpoint... witnessed) {
        return FileVerifier.verify(ExportedLog.file(directory, lines), KEY, List.of(witnessed));
    }

    private void assertBroken(List<String> lines, String how, SignedCheckpoint... witnessed) {
        assertThatThrownBy(() -> verify(lines, witnessed))
                .isInstanceOf(BrokenException.class)
                .hasMessageContaining(how);
    }
}
