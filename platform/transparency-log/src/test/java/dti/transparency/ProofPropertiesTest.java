package dti.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Properties of all trees, checked on every small one: sizes 0 to 40, every leaf, every pair of sizes. */
class ProofPropertiesTest {

    private static final int SIZE_MAX = 40;

    private static final List<TreeHash> LEAVES = Leaves.create(SIZE_MAX);
    private static final Map<NodeId, TreeHash> NODES = Leaves.nodes(LEAVES);

    @Test
    void a_growing_tree_has_the_root_of_the_definition() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= SIZE_MAX; size++) {
            assertThat(new Tree(frontier.size(), frontier.root())).isEqualTo(tree(size));
            if (size < SIZE_MAX) {
                frontier.add(LEAVES.get(size));
            }
        }
    }

    @Test
    void a_tree_resumes_from_its_stored_nodes() {
        for (int size = 0; size < SIZE_MAX; size++) {
            Frontier resumed = Frontier.of(size, id -> java.util.Objects.requireNonNull(NODES.get(id)));
            resumed.addAll(LEAVES.subList(size, SIZE_MAX));

            assertThat(resumed.root()).isEqualTo(tree(SIZE_MAX).root());
        }
    }

    @Test
    void stored_nodes_give_the_root_of_every_earlier_size() {
        for (int size = 0; size <= SIZE_MAX; size++) {
            assertThat(Leaves.prove(ProofPlan.root(size), NODES))
                    .containsExactly(tree(size).root());
        }
    }

    @Test
    void an_inclusion_proof_verifies_its_leaf_at_its_index_only() {
        for (int size = 1; size <= SIZE_MAX; size++) {
            for (int index = 0; index < size; index++) {
                List<TreeHash> proof = Leaves.prove(ProofPlan.inclusion(index, size), NODES);
                TreeHash other = LEAVES.get((index + 1) % SIZE_MAX);

                assertThat(Proofs.includes(tree(size), index, LEAVES.get(index), proof))
                        .isTrue();
                assertThat(Proofs.includes(tree(size), index, other, proof)).isFalse();
                assertThat(Proofs.includes(tree(size), index + 1, LEAVES.get(index), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void an_invalid_inclusion_proof_does_not_verify() {
        for (int index = 0; index < 13; index++) {
            List<TreeHash> proof = Leaves.prove(ProofPlan.inclusion(index, 13), NODES);
            for (List<TreeHash> invalid : Leaves.invalidVariants(proof)) {
                assertThat(Proofs.includes(tree(13), index, LEAVES.get(index), invalid))
                        .isFalse();
            }
        }
    }

    @Test
    void a_consistency_proof_verifies_for_every_pair_of_sizes() {
        for (int to = 0; to <= SIZE_MAX; to++) {
            for (int from = 0; from <= to; from++) {
                List<TreeHash> proof = Leaves.prove(ProofPlan.consistency(from, to), NODES);

                assertThat(Proofs.extend(tree(from), tree(to), proof))
                        .as("%s to %s", from, to)
                        .isTrue();
            }
        }
    }

    @Test
    void a_consistency_proof_of_a_tree_with_one_changed_leaf_does_not_verify() {
        for (int to = 2; to <= 17; to++) {
            for (int from = 1; from < to; from++) {
                List<TreeHash> rewritten = new java.util.ArrayList<>(LEAVES.subList(0, to));
                rewritten.set(from - 1, LEAVES.getLast());
                List<TreeHash> proof = Leaves.prove(ProofPlan.consistency(from, to), Leaves.nodes(rewritten));

                assertThat(Proofs.extend(tree(from), Leaves.tree(rewritten), proof))
                        .as("%s to %s", from, to)
                        .isFalse();
            }
        }
    }

    @Test
    void an_invalid_consistency_proof_does_not_verify() {
        for (int from = 1; from < 13; from++) {
            List<TreeHash> proof = Leaves.prove(ProofPlan.consistency(from, 13), NODES);
            for (List<TreeHash> invalid : Leaves.invalidVariants(proof)) {
                assertThat(Proofs.extend(tree(from), tree(13), invalid)).isFalse();
            }
        }
    }

    @Test
    void a_shorter_tree_does_not_extend_a_longer_one() {
        assertThat(Proofs.extend(tree(5), tree(4), List.of())).isFalse();
        assertThat(Proofs.extend(tree(5), new Tree(5, tree(4).root()), List.of()))
                .isFalse();
    }

    @Test
    void a_proof_of_a_huge_tree_reads_fewer_than_90_nodes() {
        long size = (1L << 40) + 12_345;

        assertThat(ProofPlan.inclusion(98_765_432_101L, size).nodes()).hasSizeLessThan(60);
        assertThat(ProofPlan.consistency(size / 3, size).nodes()).hasSizeLessThan(90);
    }

    @Test
    void a_leaf_or_size_beyond_the_tree_has_no_proof() {
        assertThatThrownBy(() -> ProofPlan.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProofPlan.consistency(9, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Tree tree(int size) {
        return Leaves.tree(LEAVES.subList(0, size));
    }
}
