package dti.framework.logs.application;

/** The logs of this service; each is published on a topic of its own. */
public final class Logs {

    public static final String FRAMEWORKS = "frameworks";
    public static final String UNITS = "units";
    public static final String CAMPAIGNS = "campaigns";
    public static final String PLANS = "plans";

    private Logs() {}

    static String[] all() {
        return new String[] {FRAMEWORKS, UNITS, CAMPAIGNS, PLANS};
    }
}
