package dti.evidence.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dti.evidence.files.domain.Signature.Reason;
import dti.evidence.files.domain.Signature.State;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureMarksTest {

    @Test
    void a_pdf_with_a_byte_range_is_unknown_and_never_valid() {
        Signature signature = looked("%PDF-1.7 ... /ByteRange [0 1 2 3]").conclusion("application/pdf");

        assertThat(signature.reason()).isEqualTo(Reason.PDF_SIGNATURE_NOT_VERIFIED);
        assertThat(signature.state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_pdf_without_marks_has_no_signature() {
        Signature signature = looked("%PDF-1.7 nothing here").conclusion("application/pdf");

        assertThat(signature.reason()).isEqualTo(Reason.NO_SIGNATURE_FOUND);
        assertThat(signature.state()).isEqualTo(State.NONE);
    }

    @Test
    void a_mark_cut_by_the_edge_of_two_buffers_is_seen() {
        SignatureMarks marks = new SignatureMarks();
        look(marks, "%PDF-1.7 /Byte");
        look(marks, "Ra");
        look(marks, "nge [0 1 2 3]");

        assertThat(marks.conclusion("application/pdf").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void only_the_bytes_that_were_read_into_the_buffer_count() {
        SignatureMarks marks = new SignatureMarks();
        marks.look("%PDF-1.7 /ByteRange".getBytes(StandardCharsets.US_ASCII), 9);

        assertThat(marks.conclusion("application/pdf").state()).isEqualTo(State.NONE);
    }

    @Test
    void a_text_that_speaks_of_byte_ranges_is_not_a_signed_pdf() {
        assertThat(looked("/ByteRange").conclusion("text/plain").state()).isEqualTo(State.NONE);
    }

    @Test
    void a_detached_cms_signature_is_unknown_by_its_type() {
        assertThat(looked("0\u0080").conclusion("application/pkcs7-signature").reason())
                .isEqualTo(Reason.CMS_SIGNATURE_NOT_VERIFIED);
    }

    @Test
    void an_asic_container_is_unknown_by_type_and_by_content() {
        assertThat(looked("PK").conclusion("application/vnd.etsi.asic-e+zip").reason())
                .isEqualTo(Reason.CONTAINER_SIGNATURE_NOT_VERIFIED);
        assertThat(looked("PK.. META-INF/signatures001.xml")
                        .conclusion("application/zip")
                        .reason())
                .isEqualTo(Reason.CONTAINER_SIGNATURE_NOT_VERIFIED);
    }

    @Test
    void signed_office_documents_and_xml_are_unknown() {
        assertThat(looked("PK.. _xmlsignatures/sig1.xml")
                        .conclusion("application/zip")
                        .reason())
                .isEqualTo(Reason.OFFICE_SIGNATURE_NOT_VERIFIED);
        assertThat(looked("<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">")
                        .conclusion("application/xml")
                        .reason())
                .isEqualTo(Reason.XML_SIGNATURE_NOT_VERIFIED);
    }

    private static SignatureMarks looked(String content) {
        SignatureMarks marks = new SignatureMarks();
        look(marks, content);
        return marks;
    }

    private static void look(SignatureMarks marks, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        marks.look(bytes, bytes.length);
    }
}
