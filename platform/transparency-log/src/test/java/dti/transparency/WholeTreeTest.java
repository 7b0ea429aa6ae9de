package dti.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTreeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 22, 100})
    void the_proof_of_a_leaf_verifies_at_its_index_only(int size) {
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
