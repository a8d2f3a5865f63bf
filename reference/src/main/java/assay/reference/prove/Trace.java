package assay.reference.prove;

import assay.reference.certify.IdentityNeeds;
import assay.reference.certify.IdentityStep;
import java.util.ArrayList;
import java.util.List;

/** What happened in a cell, in order: the steps of its certificate, and what instructions need to be defined. */
final class Trace {
    private final List<IdentityStep> steps = new ArrayList<>();
    private final List<IdentityNeeds.Obliged> obliged;

    Trace() {
        this.obliged = new ArrayList<>();
    }

    private Trace(List<IdentityNeeds.Obliged> obliged) {
        this.obliged = new ArrayList<>(obliged);
    }

    /** A trace without steps that starts with the obligations of this one. */
    Trace fork() {
        return new Trace(obliged);
    }

    /** The steps since the cell was made or the last call, which are then forgotten. */
    List<IdentityStep> takeSteps() {
        List<IdentityStep> taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    /** The obligations in this cell and in those around it. */
    List<IdentityNeeds.Obliged> obliged() {
        return obliged;
    }

    void add(IdentityStep step) {
        steps.add(step);
    }

    void add(IdentityNeeds.Obliged each) {
        obliged.add(each);
    }

    /** Forgets all obligations. */
    void forgetObliged() {
        obliged.clear();
    }
}
