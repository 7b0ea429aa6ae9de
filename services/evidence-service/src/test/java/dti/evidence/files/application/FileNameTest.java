package dti.evidence.files.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void folders_are_taken_away() {
        assertThat(FileName.ofClient("../../etc/passwd").value()).isEqualTo("passwd");
        assertThat(FileName.ofClient("C:\\Users\\an\\Báo cáo.pdf").value()).isEqualTo("Báo cáo.pdf");
    }

    @Test
    void what_is_no_name_becomes_evidence() {
        assertThat(FileName.ofClient(null).value()).isEqualTo("evidence");
        assertThat(FileName.ofClient("  ").value()).isEqualTo("evidence");
        assertThat(FileName.ofClient("..").value()).isEqualTo("evidence");
        assertThat(FileName.ofClient("folder/").value()).isEqualTo("evidence");
    }

    @Test
    void characters_that_split_headers_or_turn_the_text_around_are_taken_away() {
        assertThat(FileName.ofClient("a\r\nSet-Cookie: x\u202egpj.exe").value()).isEqualTo("aSet-Cookie xgpj.exe");
    }

    @Test
    void a_decomposed_vietnamese_name_is_composed() {
        String decomposed = Normalizer.normalize("Quyết định số 20.pdf", Normalizer.Form.NFD);

        assertThat(FileName.ofClient(decomposed).value()).isEqualTo("Quyết định số 20.pdf");
    }

    @Test
    void the_ascii_name_drops_the_diacritics() {
        assertThat(FileName.ofClient("Quyết Định đã ký.pdf").ascii()).isEqualTo("Quyet Dinh da ky.pdf");
        assertThat(FileName.ofClient("数字; 100%.pdf").ascii()).isEqualTo("___ 100_.pdf");
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_extension() {
        String name = FileName.ofClient("ă".repeat(300) + ".docx").value();

        assertThat(name).hasSize(FileName.LENGTH_MAX).endsWith("ă.docx");
    }

    @Test
    void a_name_that_was_not_cleaned_is_no_file_name() {
        assertThatThrownBy(() -> new FileName("a/b")).isInstanceOf(IllegalArgumentException.class);
    }
}
