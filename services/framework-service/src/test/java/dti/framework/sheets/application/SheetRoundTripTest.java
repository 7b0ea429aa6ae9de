package dti.framework.sheets.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dti.contracts.ContractsJson;
import dti.framework.Documents;
import dti.rules.framework.ContentHash;
import dti.rules.framework.Framework;
import dti.rules.framework.FrameworkReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetRoundTripTest {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final SheetWriter writer = new SheetWriter(ContractsJson.mapper());
    private final SheetReader reader = new SheetReader(ContractsJson.mapper());

    static List<Path> shipped() {
        return Documents.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_framework_comes_back_equal(Path file) throws IOException {
        Framework framework = framework(file);

        Framework back = read(writer.write(framework));

        assertThat(back).isEqualTo(framework);
        assertThat(ContentHash.of(back)).isEqualTo(ContentHash.of(framework));
    }

    @Test
    void there_are_shipped_frameworks_to_try() {
        assertThat(shipped()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_same_framework_makes_the_same_bytes(Path file) throws IOException {
        Framework framework = framework(file);

        assertThat(writer.write(framework)).isEqualTo(writer.write(framework));
    }

    @Test
    void the_sheet_begins_with_the_documents_own_columns() throws IOException {
        Path file = shipped().stream()
                .filter(each -> each.endsWith("hn-so-2024.yaml"))
                .findFirst()
                .orElseThrow();

        List<Row> rows = rows(writer.write(framework(file)));

        Row headings = rows.stream()
                .filter(row -> row.getCellText(0).equals("STT"))
                .findFirst()
                .orElseThrow();
        assertThat(headings.stream().limit(7).map(cell -> cell.getText()))
                .containsExactly(
                        "STT",
                        "Chỉ số/Tiêu chí",
                        "Điểm tối đa",
                        "Điểm tự đánh giá",
                        "Điểm Hội đồng thẩm định",
                        "Điểm đạt được",
                        "Ghi chú");
        Row total = rows.get(rows.indexOf(headings) + 1);
        assertThat(total.getCellText(1)).isEqualTo("Tổng cộng");
        assertThat(total.getCellText(2)).isEqualTo("400");
        assertThat(rows.get(0).getCellText(1)).isEqualTo("hn-so-2024");
    }

    @Test
    void what_no_document_has_comes_back_too() {
        String longText = "x" + "\uD83D\uDE00".repeat(4_500) + " é".repeat(400);
        Map<String, Object> reading =
                Map.of("rule", Map.of("kind", "checklist", "allOf", List.of("done")), "interpretation", longText);
        Map<String, Object> rule =
                new LinkedHashMap<>(Map.of("kind", "checklist", "anyOf", List.of("done"), "text", longText));
        rule.put("interpretation", longText);
        Framework framework = FrameworkReader.read(Map.of(
                        "key",
                        "f",
                        "title",
                        "=SUM(A1)",
                        "level",
                        "province",
                        "source",
                        Map.of("document", "d"),
                        "instrument",
                        Map.of("draft", false),
                        "declaredMax",
                        0,
                        "scale",
                        0,
                        "nodes",
                        List.of(
                                Map.of(
                                        "key",
                                        "a",
                                        "kind",
                                        "pillar",
                                        "name",
                                        "Tổng cộng",
                                        "line",
                                        7,
                                        "lines",
                                        List.of(9, 12)),
                                Map.of(
                                        "key",
                                        "b",
                                        "kind",
                                        "criterion",
                                        "name",
                                        "dòng một\ndòng hai",
                                        "parent",
                                        "a",
                                        "declaredMaxText",
                                        "mười",
                                        "readings",
                                        List.of(named("a", reading), named("b", reading)),
                                        "rule",
                                        rule),
                                Map.of(
                                        "key",
                                        "c",
                                        "kind",
                                        "criterion",
                                        "name",
                                        "N",
                                        "code",
                                        "4.10",
                                        "declaredMaxText",
                                        "10",
                                        "declaredMax",
                                        10),
                                Map.of(
                                        "key",
                                        "e",
                                        "kind",
                                        "criterion",
                                        "name",
                                        "N",
                                        "code",
                                        "4.10",
                                        "evidence",
                                        Map.of("text", "t", "signed", true)))))
                .orThrow();

        assertThat(read(writer.write(framework))).isEqualTo(framework);
    }

    private static Map<String, Object> named(String name, Map<String, Object> reading) {
        Map<String, Object> named = new LinkedHashMap<>(reading);
        named.put("name", name);
        return named;
    }

    private Framework read(byte[] workbook) {
        SheetReading reading = reader.read(workbook);
        assertThat(reading).isInstanceOf(SheetReading.Read.class);
        return ((SheetReading.Read) reading).framework();
    }

    private static List<Row> rows(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read();
        }
    }

    private static Framework framework(Path file) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        yaml.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        return FrameworkReader.read(yaml.readValue(file.toFile(), TREE)).orThrow();
    }
}
