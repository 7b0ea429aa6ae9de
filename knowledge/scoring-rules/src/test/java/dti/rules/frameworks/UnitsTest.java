package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dti.rules.frameworks.SourceDocument.TableLine;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UnitsTest {
    private final YamlMap hanoi = YamlMap.read(Repository.file("knowledge", "frameworks", "units", "hn-2024.yaml"));
    private final YamlMap haiDuong = YamlMap.read(Repository.file("knowledge", "frameworks", "units", "hd-2022.yaml"));

    @Test
    void the_departments_and_districts_of_hanoi_are_the_printed_ones() {
        var document = SourceDocument.named(HanoiTables.DOCUMENT);

        assertThat(names(hanoi, "department")).containsExactlyElementsOf(names(document.table(149, 170)));
        assertThat(names(hanoi, "district")).containsExactlyElementsOf(names(document.table(172, 203)));
        assertThat(names(hanoi, "department")).hasSize(22);
        assertThat(names(hanoi, "district")).hasSize(30);
    }

    @Test
    void exactly_the_nine_departments_of_the_second_appendix_are_in_the_digital_economy_group() {
        var document = SourceDocument.named(HanoiTables.DOCUMENT);

        var inGroup = hanoi.maps("units").stream()
                .filter(unit -> unit.texts("groups").contains("digital-economy"))
                .map(unit -> new Named(unit.text("name"), unit.lines().getLast()))
                .toList();

        assertThat(inGroup).hasSize(9).containsExactlyElementsOf(names(document.table(214, 222)));
    }

    @Test
    void the_departments_of_hai_duong_are_the_printed_ones() {
        var document = SourceDocument.named(HaiDuongTables.DOCUMENT);

        var printed = IntStream.rangeClosed(33, 52)
                .filter(number -> !document.line(number).isEmpty())
                .mapToObj(number -> new Named(document.line(number).replaceFirst("^- \\+ (.+)\\.$", "$1"), number))
                .toList();

        assertThat(names(haiDuong, "department")).hasSize(19).containsExactlyElementsOf(printed);
    }

    @Test
    void every_unit_has_a_code_of_its_own_and_a_province_above_it() {
        var codes = new HashSet<String>();
        for (var file : List.of(hanoi, haiDuong)) {
            for (var unit : file.maps("units")) {
                assertThat(unit.text("code")).matches("[a-z]+(-[a-z]+)*");
                assertThat(codes.add(unit.text("code"))).as(unit.text("code")).isTrue();
                if (!unit.text("level").equals("province")) {
                    assertThat(codes).contains(unit.text("parent"));
                }
            }
        }
    }

    private static List<Named> names(YamlMap file, String level) {
        return file.maps("units").stream()
                .filter(unit -> unit.text("level").equals(level))
                .map(unit -> new Named(unit.text("name"), unit.lines().getFirst()))
                .toList();
    }

    private static List<Named> names(List<TableLine> table) {
        return table.stream()
                .map(line -> new Named(line.cell(1), line.number()))
                .toList();
    }

    /** The name of a unit and the line that prints it. */
    private record Named(String name, int line) {}
}
