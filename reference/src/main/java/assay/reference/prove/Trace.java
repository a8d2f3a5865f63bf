package assay.reference.prove;

import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Quotient;
import assay.reference.program.Instruction;
import java.util.ArrayList;
import java.util.List;

/** What happened in a cell, in order: the raw material of a certificate and of the comparison of definedness. */
final class Trace {

    /** One event. */
    sealed interface Event {}

    /** A generator was added. */
    record Added(int number, Generator generator) implements Event {}

    /** An instruction got a value that plain arithmetic does not show. */
    record Rewritten(Instruction instruction, Quotient value) implements Event {}

    /** An instruction is defined only under an assumption. */
    record Obliged(Assumption assumption) implements Event {}

    /** An instruction used assumptions about atoms. */
    record Used(Instruction instruction, List<Integer> atoms) implements Event {}

    /** An input generator was solved for. */
    record Solved(int generator, Quotient value) implements Event {}

    private final List<Event> events = new ArrayList<>();
    private final List<Event> inherited;

    Trace() {
        this.inherited = new ArrayList<>();
    }

    private Trace(List<Event> inherited) {
        this.inherited = inherited;
    }

    /** A trace that starts where this one is now. */
    Trace fork() {
        List<Event> all = new ArrayList<>();
        for (Event event : inherited) {
            all.add(event);
        }
        for (Event event : events) {
            if (event instanceof Obliged || event instanceof Used) {
                all.add(event);
            }
        }
        return new Trace(all);
    }

    /** Forgets the obligations and uses of the cells around this one. */
    void forgetConditions() {
        inherited.clear();
    }

    /** The events since the fork. */
    List<Event> events() {
        return events;
    }

    /** The obligations and uses of all cells around this one, then its own. */
    List<Event> conditions() {
        return fork().inherited;
    }

    void generator(int number, Generator generator) {
        events.add(new Added(number, generator));
    }

    void rewritten(Instruction instruction, Quotient value) {
        events.add(new Rewritten(instruction, value));
    }

    void obliges(Assumption assumption) {
        events.add(new Obliged(assumption));
    }

    void uses(Instruction instruction, List<Integer> atoms) {
        if (!atoms.isEmpty()) {
            events.add(new Used(instruction, atoms));
        }
    }

    void solved(int generator, Quotient value) {
        events.add(new Solved(generator, value));
    }
}
