package assay.grader.answer;

import java.util.Map;

/**
 * Whether a statement holds.
 *
 * @param found what was found, for a person
 * @param proof the certificate that it rests on, empty where it was only calculated
 */
record Truth(Value value, String found, Map<String, Object> proof) {

    /** What is known. */
    enum Value {
        HOLDS,
        FAILS,
        OPEN
    }

    Truth(Value value, String found) {
        this(value, found, Map.of());
    }

    static Truth of(boolean holds, String found) {
        return new Truth(holds ? Value.HOLDS : Value.FAILS, found);
    }

    boolean holds() {
        return value == Value.HOLDS;
    }

    boolean isOpen() {
        return value == Value.OPEN;
    }

    Truth negated() {
        return new Truth(
                switch (value) {
                    case HOLDS -> Value.FAILS;
                    case FAILS -> Value.HOLDS;
                    case OPEN -> Value.OPEN;
                },
                found,
                proof);
    }

    /** The same after a remark on the place. */
    Truth at(String place) {
        return new Truth(value, place + ": " + found, proof);
    }
}
