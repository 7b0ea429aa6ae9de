package dti.scoring.reports.application;

import dti.scoring.reports.domain.NodeResult;
import java.util.List;

/** One unit with every node. */
record UnitNodes(String unit, List<NodeResult> nodes) {

    UnitNodes {
        nodes = List.copyOf(nodes);
    }
}
