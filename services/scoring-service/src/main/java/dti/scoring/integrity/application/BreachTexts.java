package dti.scoring.integrity.application;

import dti.eventstore.integrity.Anchor;
import dti.eventstore.integrity.Breach;
import dti.runtime.problem.Text;
import java.util.Locale;
import java.util.Optional;

/** Describes in words what is wrong with an event. */
final class BreachTexts {

    private BreachTexts() {}

    static Verification.Broken of(Breach breach, Optional<Anchor> against) {
        Text text = text(breach.kind());
        boolean known = !breach.stream().equals(Breach.UNKNOWN);
        return new Verification.Broken(
                breach.position().value(),
                known ? breach.stream().value() : null,
                breach.version().value(),
                breach.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                text.vi(),
                text.en(),
                against.map(anchor -> anchor.tree().size() + " (" + anchor.source() + ")")
                        .orElse(null));
    }

    private static Text text(Breach.Kind kind) {
        return switch (kind) {
            case CHANGED ->
                new Text(
                        "Nội dung sự kiện đã bị sửa: mã băm không khớp.",
                        "A field was changed: the hash does not fit.");
            case UNLINKED ->
                new Text(
                        "Sự kiện không nối với sự kiện trước của hồ sơ: sự kiện trước đã bị thay.",
                        "It does not follow the event before it in its stream: that one was replaced.");
            case VERSION_GAP ->
                new Text(
                        "Thiếu hoặc lặp một phiên bản của hồ sơ ngay trước sự kiện này.",
                        "A version of its stream is missing or there twice before it.");
            case POSITION_GAP ->
                new Text(
                        "Thiếu hoặc lặp một vị trí của nhật ký ngay trước sự kiện này.",
                        "A position of the log is missing or there twice before it.");
            case TIME_REVERSED ->
                new Text("Thời điểm ghi sớm hơn sự kiện trước.", "It says to be older than the event before it.");
            case TRUNCATED ->
                new Text(
                        "Nhật ký bị cắt: từ vị trí này không còn sự kiện đã được ghi nhận.",
                        "The log was cut: from this position on, events are missing that were there.");
            case REPLACED ->
                new Text(
                        "Sự kiện đã bị thay cùng chuỗi băm: không phải sự kiện đã đưa vào cây Merkle.",
                        "It was replaced, hashes and all: it is not the event that was taken into the tree.");
            case CHECKPOINT_DIFFERS ->
                new Text(
                        "Lịch sử đến sự kiện này đã bị viết lại: không khớp mốc đã ký.",
                        "History up to here was rewritten: it is not what was signed.");
        };
    }
}
