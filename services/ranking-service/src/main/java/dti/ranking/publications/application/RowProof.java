package dti.ranking.publications.application;

import dti.runtime.problem.FieldError;
import dti.runtime.problem.ProblemException;
import dti.runtime.problem.Text;
import dti.transparency.TreeHash;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a row is in an edition. A reader needs only the row and the signed root to check it.
 *
 * @param index the place of the row among all rows of the edition, from 0
 * @param tree the tree head, as in the signed edition
 * @param leaf SHA-256 of a zero byte and the canonical JSON (RFC 8785) of the row, hex
 * @param proof the audit path of RFC 6962, hex, from the leaf up
 */
public record RowProof(
        UUID publication, int index, Edition.TreeHead tree, String leaf, List<String> proof, Edition.Row row) {

    static RowProof of(Edition edition, String unit, @Nullable String campaign) {
        List<Edition.Row> rows = edition.rows();
        int index = index(rows, unit, campaign);
        return new RowProof(
                edition.id(),
                index,
                edition.tree(),
                EditionText.leaf(rows.get(index)).hex(),
                EditionText.tree(rows).inclusion(index).stream()
                        .map(TreeHash::hex)
                        .toList(),
                rows.get(index));
    }

    private static int index(List<Edition.Row> rows, String unit, @Nullable String campaign) {
        List<Integer> found = IntStream.range(0, rows.size())
                .filter(each -> rows.get(each).unit().equals(unit)
                        && (campaign == null || rows.get(each).campaign().equals(campaign)))
                .boxed()
                .toList();
        if (found.isEmpty()) {
            throw ProblemException.notFound(
                    new Text("Bản công bố không có đơn vị này.", "The publication has no such unit."));
        }
        if (found.size() > 1) {
            throw ProblemException.malformed(FieldError.parameter(
                    "campaign",
                    new Text(
                            "Đơn vị có kết quả ở nhiều đợt trong bản này; hãy nêu campaign.",
                            "The unit has results in several campaigns here; name the campaign.")));
        }
        return found.getFirst();
    }
}
