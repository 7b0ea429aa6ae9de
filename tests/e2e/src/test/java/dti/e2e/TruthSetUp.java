package dti.e2e;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Starts the whole stack before each test, and waits after it until doctor and health report nothing bad. */
abstract class TruthSetUp {

    final Hanoi hanoi;
    final Stack stack;
    final Truth truth;

    TruthSetUp(Hanoi hanoi) {
        this.hanoi = hanoi;
        this.stack = hanoi.stack();
        this.truth = new Truth(stack);
    }

    @BeforeEach
    void everything_is_up() {
        stack.up();
    }

    @AfterEach
    void everything_is_well_again() {
        stack.up();
        truth.awaitGreen();
    }
}
