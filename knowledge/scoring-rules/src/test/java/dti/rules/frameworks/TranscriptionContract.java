package dti.rules.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares a framework file with the document it was transcribed from. A subclass reads the document's tables
 * mechanically, without the file.
 */
abstract class TranscriptionContract {
    final SourceDocument document;
    final YamlMap framework;
    private final Path file;

    TranscriptionContract(String key, String documentName) {
        this.file = Repository.file("knowledge", "frameworks", key + ".yaml");
        this.framework = YamlMap.read(file);
        this.document = SourceDocument.named(documentName);
        assertThat(framework.text("key")).isEqualTo(key);
        assertThat(framework.map("source").text("document")).isEqualTo(documentName);
    }

    /** The rows of the table, in printed order. */
    abstract List<PrintedNode> printedNodes();

    /** The printed total of the table. */
    abstract String printedTotal();

    abstract int leaves();

    List<PrintedClaim> printedStructure() {
        return List.of();
    }

    List<PrintedField> printedFields() {
        return List.of();
    }

    @Test
    void every_node_is_as_printed() {
        var nodes = framework.maps("nodes").stream().map(PrintedNode::of).toList();

        assertThat(nodes).containsExactlyElementsOf(printedNodes());
    }

    @Test
    void every_statement_about_the_structure_is_as_printed() {
        var structure =
                framework.maps("structure").stream().map(PrintedClaim::of).toList();

        assertThat(structure).containsExactlyElementsOf(printedStructure());
    }

    @Test
    void every_field_of_the_general_information_is_as_printed() {
        var fields = framework.maps("infoFields").stream().map(PrintedField::of).toList();

        assertThat(fields).containsExactlyElementsOf(printedFields());
    }

    @Test
    void the_declared_total_is_the_printed_one() {
        assertThat(framework.text("declaredMax")).isEqualTo(printedTotal());
    }

    @Test
    void every_quotation_about_the_ranking_is_on_its_line() {
        assertThat(framework.maps("ranking"))
                .allSatisfy(quote ->
                        assertThat(document.line(quote.lines().getFirst())).isEqualTo(quote.text("text")));
    }

    @Test
    void exactly_the_leaves_have_a_rule() {
        var nodes = framework.maps("nodes");
        var parents = nodes.stream().map(node -> node.text("parent")).collect(Collectors.toSet());

        assertThat(nodes)
                .allSatisfy(node -> assertThat(node.has("rule"))
                        .as(node.text("key"))
                        .isNotEqualTo(parents.contains(node.text("key"))));
        assertThat(nodes.stream().filter(node -> node.has("rule"))).hasSize(leaves());
    }

    @Test
    void keys_are_unique_and_a_parent_comes_before_its_children() {
        var seen = new HashSet<>(List.of(""));

        for (var node : framework.maps("nodes")) {
            assertThat(seen).contains(node.text("parent"));
            assertThat(seen.add(node.text("key"))).as(node.text("key")).isTrue();
        }
    }

    @Test
    void the_file_is_composed_unicode() {
        var text = Repository.text(file);

        assertThat(Normalizer.isNormalized(text, Form.NFC)).isTrue();
    }
}
