package assay.reference.prove;

import assay.reference.certify.IdentityNeeds;
import assay.reference.certify.IdentityStep;
import java.util.ArrayList;
import java.util.List;

/** What happened in a cell, in order: the steps of its certificate, and how instructions depend on assumptions. */
final class Trace {
    private final List<IdentityStep> steps = new ArrayList<>();
    private final List<IdentityNeeds.Event> events;

    Trace() {
        this.events = new ArrayList<>();
    }

    private Trace(List<IdentityNeeds.Event> events) {
        this.events = new ArrayList<>(events);
    }

    /** A trace without steps that starts with the events of this one. */
    Trace fork() {
        return new Trace(events);
    }

    /** The steps since the cell was made. */
    List<IdentityStep> steps() {
        return steps;
    }

    /** The events in this cell and in those around it. */
    List<IdentityNeeds.Event> events() {
        return events;
    }

    void add(IdentityStep step) {
        steps.add(step);
    }

    void add(IdentityNeeds.Event event) {
        events.add(event);
    }

    /** Forgets all events. */
    void forgetEvents() {
        events.clear();
    }
}
