package dti.framework.frameworks.application;

import dti.framework.permissions.Permission;
import dti.rules.framework.Framework;
import dti.runtime.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Examines a document without storing it. */
@ApplicationScoped
public class CheckFramework {

    /** The examination with the linter's findings; 422 with every error when the document is no framework. */
    public FrameworkExamination check(Map<String, Object> document, Caller caller) {
        Permission.CHECK_FRAMEWORK.demandOf(caller);
        return FrameworkExamination.ofClient(document);
    }

    /** The same for a framework read from another format. */
    public FrameworkExamination check(Framework framework, Caller caller) {
        Permission.CHECK_FRAMEWORK.demandOf(caller);
        return FrameworkExamination.entered(framework);
    }
}
