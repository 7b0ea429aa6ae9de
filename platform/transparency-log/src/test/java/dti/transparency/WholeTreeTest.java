package dti.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTreeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 22, 100})
    void every_leaf_is_proven_to_be_where_it_is_and_nowhere_else(int size) {
        List<TreeHash> leaves = IntStream.range(0, size)
                .mapToObj(leaf -> TreeHash.leaf(new byte[] {(byte) leaf}))
                .toList();

        WholeTree whole = WholeTree.of(leaves);

        for (int leaf = 0; leaf < size; leaf++) {
            List<TreeHash> proof = whole.inclusion(leaf);
            assertThat(Proofs.includes(whole.tree(), leaf, leaves.get(leaf), proof))
                    .isTrue();
            assertThat(Proofs.includes(whole.tree(), leaf, TreeHash.leaf(new byte[] {99, 1}), proof))
                    .isFalse();
            assertThat(Proofs.includes(whole.tree(), leaf + 1L, leaves.get(leaf), proof))
                    .isFalse();
        }
    }
}
