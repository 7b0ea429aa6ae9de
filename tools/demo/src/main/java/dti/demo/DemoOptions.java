package dti.demo;

import java.util.ArrayList;
import java.util.List;

/** The parsed command line. */
record DemoOptions(List<DemoCampaign> campaigns) {

    static DemoOptions of(String[] args) {
        List<DemoCampaign> campaigns = new ArrayList<>(DemoCampaign.HANOI);
        for (String arg : args) {
            switch (arg) {
                case "--all" -> campaigns.addAll(DemoCampaign.OTHERS);
                default -> throw new DemoFailedException("unknown option " + arg + "; the only option is --all");
            }
        }
        return new DemoOptions(List.copyOf(campaigns));
    }
}
