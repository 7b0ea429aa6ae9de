package dti.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents and workbooks that cost their reader as much time or memory as the limits allow, or more. */
final class HarmfulBodies {

    private static final int COMMENT = 2_000_000;
    private static final int STYLES = 60_000;
    private static final int TEXTS = 60_000;
    private static final int ROWS = 19_000;
    private static final int COLUMNS = 20;
    private static final int BOMB_MIB = 64;

    private HarmfulBodies() {}

    /** YAML with one comment of two million characters. */
    static byte[] comment() {
        return ("#".repeat(COMMENT) + "\nkey: a\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** A workbook with nearly as many styles, texts and cells as the limits allow. */
    static byte[] crowded() {
        StringBuilder styles = new StringBuilder(
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs>");
        styles.append("<xf numFmtId=\"0\"/>".repeat(STYLES)).append("</cellXfs></styleSheet>");
        StringBuilder texts =
                new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (int i = 0; i < TEXTS; i++) {
            texts.append("<si><t>t").append(i).append("</t></si>");
        }
        StringBuilder cells = new StringBuilder();
        for (int row = 1; row <= ROWS; row++) {
            cells.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < COLUMNS; column++) {
                cells.append("<c t=\"s\"><v>")
                        .append((row * COLUMNS + column) % TEXTS)
                        .append("</v></c>");
            }
            cells.append("</row>");
        }
        return workbook(styles.toString(), texts.append("</sst>").toString(), cells.toString());
    }

    /** A workbook of some kB that inflates to 64 MiB. */
    static byte[] bomb() {
        return workbook("<styleSheet/>" + " ".repeat(BOMB_MIB * 1024 * 1024), "<sst/>", "");
    }

    private static byte[] workbook(String styles, String texts, String rows) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + packaged + "\"><Relationship Id=\"r1\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + packaged + "\"><Relationship Id=\"r1\" Type=\"" + relations
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/styles.xml", styles);
        parts.put("xl/sharedStrings.xml", texts);
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return zipped(parts);
    }

    private static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
