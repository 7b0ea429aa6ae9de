package dti.evidence.files.domain;

import dti.evidence.files.domain.Signature.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Searches the bytes of a file, while they are copied, for the marks that signed files contain in plain bytes. A mark
 * proves nothing: it only shows that a signature may be present and has to be verified.
 */
public final class SignatureMarks {

    /** A text that signed files of one family contain, and the prefix of the media types in which it counts. */
    private enum Mark {
        PDF("/ByteRange", Reason.PDF_SIGNATURE_NOT_VERIFIED, "application/pdf"),
        PEM("-----BEGIN PKCS7-----", Reason.CMS_SIGNATURE_NOT_VERIFIED, ""),
        PEM_CMS("-----BEGIN CMS-----", Reason.CMS_SIGNATURE_NOT_VERIFIED, ""),
        ASIC_XADES("META-INF/signature", Reason.CONTAINER_SIGNATURE_NOT_VERIFIED, "application/"),
        ASIC_MANIFEST("META-INF/ASiCManifest", Reason.CONTAINER_SIGNATURE_NOT_VERIFIED, "application/"),
        ASIC_TYPE("application/vnd.etsi.asic-", Reason.CONTAINER_SIGNATURE_NOT_VERIFIED, "application/"),
        OPEN_DOCUMENT("META-INF/documentsignatures.xml", Reason.OFFICE_SIGNATURE_NOT_VERIFIED, "application/"),
        OFFICE("_xmlsignatures/", Reason.OFFICE_SIGNATURE_NOT_VERIFIED, "application/"),
        XML("http://www.w3.org/2000/09/xmldsig#", Reason.XML_SIGNATURE_NOT_VERIFIED, "");

        private final byte[] bytes;
        private final Reason reason;
        private final String typePrefix;

        Mark(String text, Reason reason, String typePrefix) {
            this.bytes = ascii(text);
            this.reason = reason;
            this.typePrefix = typePrefix;
        }

        private static byte[] ascii(String text) {
            byte[] bytes = new byte[text.length()];
            for (int index = 0; index < bytes.length; index++) {
                bytes[index] = (byte) text.charAt(index);
            }
            return bytes;
        }
    }

    private static final List<Mark> MARKS = List.of(Mark.values());
    private static final int OVERLAP =
            MARKS.stream().mapToInt(mark -> mark.bytes.length).max().orElseThrow() - 1;
    private static final Set<String> CMS_TYPES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pkcs7-mime");

    private final Set<Mark> found = EnumSet.noneOf(Mark.class);
    private byte[] tail = new byte[0];

    /** Searches the next bytes of the file. */
    public void look(byte[] buffer, int length) {
        byte[] window = Arrays.copyOf(tail, tail.length + length);
        System.arraycopy(buffer, 0, window, tail.length, length);
        for (Mark mark : MARKS) {
            if (!found.contains(mark) && contains(window, mark.bytes)) {
                found.add(mark);
            }
        }
        tail = Arrays.copyOfRange(window, Math.max(0, window.length - OVERLAP), window.length);
    }

    /** The state that the marks found so far give a file of this type. */
    public Signature conclusion(String mediaType) {
        if (CMS_TYPES.contains(mediaType)) {
            return new Signature(Reason.CMS_SIGNATURE_NOT_VERIFIED);
        }
        if (mediaType.startsWith("application/vnd.etsi.asic-")) {
            return new Signature(Reason.CONTAINER_SIGNATURE_NOT_VERIFIED);
        }
        return new Signature(found.stream()
                .filter(mark -> mediaType.startsWith(mark.typePrefix))
                .map(mark -> mark.reason)
                .findFirst()
                .orElse(Reason.NO_SIGNATURE_FOUND));
    }

    private static boolean contains(byte[] window, byte[] wanted) {
        int last = window.length - wanted.length;
        for (int start = 0; start <= last; start++) {
            if (window[start] == wanted[0] && matches(window, start, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] window, int start, byte[] wanted) {
        return Arrays.equals(window, start, start + wanted.length, wanted, 0, wanted.length);
    }
}
