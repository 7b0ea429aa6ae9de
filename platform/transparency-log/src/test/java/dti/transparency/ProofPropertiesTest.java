package dti.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds of every tree, tried on every small one: all sizes to 40, all leaves, all pairs. */
class ProofPropertiesTest {

    private static final int SIZE_MAX = 40;

    private static final List<TreeHash> LEAVES = Leaves.some(SIZE_MAX);
    private static final Map<NodeId, TreeHash> NODES = Leaves.nodes(LEAVES);

    @Test
    void a_growing_tree_has_the_root_the_definition_gives() {
        Frontier frontier = new Frontier();
        for (int size = 0; size <= SIZE_MAX; size++) {
            assertThat(new Tree(frontier.size(), frontier.root())).isEqualTo(tree(size));
            if (size < SIZE_MAX) {
                frontier.add(LEAVES.get(size));
            }
        }
    }

    @Test
    void a_tree_goes_on_from_its_kept_nodes_as_if_it_had_never_stopped() {
        for (int size = 0; size < SIZE_MAX; size++) {
            Frontier resumed = Frontier.of(size, id -> java.util.Objects.requireNonNull(NODES.get(id)));
            resumed.addAll(LEAVES.subList(size, SIZE_MAX));

            assertThat(resumed.root()).isEqualTo(tree(SIZE_MAX).root());
        }
    }

    @Test
    void kept_nodes_give_the_root_of_every_earlier_size() {
        for (int size = 0; size <= SIZE_MAX; size++) {
            assertThat(Leaves.prove(ProofPlan.root(size), NODES))
                    .containsExactly(tree(size).root());
        }
    }

    @Test
    void every_leaf_is_proven_in_every_tree_that_has_it_and_no_other_leaf_in_its_place() {
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
    void a_spoilt_inclusion_proof_proves_nothing() {
        for (int index = 0; index < 13; index++) {
            List<TreeHash> proof = Leaves.prove(ProofPlan.inclusion(index, 13), NODES);
            for (List<TreeHash> spoilt : Leaves.spoilt(proof)) {
                assertThat(Proofs.includes(tree(13), index, LEAVES.get(index), spoilt))
                        .isFalse();
            }
        }
    }

    @Test
    void every_tree_is_proven_to_begin_with_every_earlier_one() {
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
    void no_tree_with_one_other_leaf_is_proven_to_begin_with_the_earlier_one() {
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
    void a_spoilt_consistency_proof_proves_nothing() {
        for (int from = 1; from < 13; from++) {
            List<TreeHash> proof = Leaves.prove(ProofPlan.consistency(from, 13), NODES);
            for (List<TreeHash> spoilt : Leaves.spoilt(proof)) {
                assertThat(Proofs.extend(tree(from), tree(13), spoilt)).isFalse();
            }
        }
    }

    @Test
    void a_log_that_became_shorter_extends_nothing() {
        assertThat(Proofs.extend(tree(5), tree(4), List.of())).isFalse();
        assertThat(Proofs.extend(tree(5), new Tree(5, tree(4).root()), List.of()))
                .isFalse();
    }

    @Test
    void a_proof_reads_few_nodes_however_large_the_tree() {
        long size = (1L << 40) + 12_345;

        assertThat(ProofPlan.inclusion(98_765_432_101L, size).nodes()).hasSizeLessThan(60);
        assertThat(ProofPlan.consistency(size / 3, size).nodes()).hasSizeLessThan(90);
    }

    @Test
    void what_is_not_in_the_tree_has_no_proof() {
        assertThatThrownBy(() -> ProofPlan.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProofPlan.consistency(9, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Tree tree(int size) {
        return Leaves.tree(LEAVES.subList(0, size));
    }
}
