package assay.reference.decide;

import assay.reference.certify.Certificate;
import assay.reference.certify.Counterexample;
import assay.reference.certify.NoCertificate;
import assay.reference.certify.ShapeMismatch;
import assay.reference.certify.Strength;
import java.util.Optional;

/** Whether two expressions are equal on the declared domain, and what that rests on. */
public sealed interface Decision {

    /** The answer in one word. */
    Verdict verdict();

    /** What it rests on. */
    Certificate certificate();

    /** A point at which both differ, in value or in having one, if any is known. */
    default Optional<Counterexample> point() {
        if (this instanceof Different different) {
            return Optional.of(different.certificate());
        }
        if (this instanceof Equal equal) {
            return equal.witness();
        }
        return this instanceof Undecided undecided ? undecided.witness() : Optional.empty();
    }

    /** The answer in one word, about every point of the declared domain. */
    enum Verdict {
        EQUAL("equal"),
        DIFFERENT("different"),
        UNDECIDED("undecided");

        private final String spelling;

        Verdict(String spelling) {
            this.spelling = spelling;
        }

        /** The name in documents. */
        public String spelling() {
            return spelling;
        }
    }

    /**
     * Proved equal, perhaps with an exception: with one, both differ at the witness but are proved equal wherever both
     * are defined, or but for a null set.
     *
     * @param except where they differ
     * @param witness a point of the exception, present exactly if there is one
     * @param certificate the proof of equality
     */
    record Equal(Except except, Optional<Counterexample> witness, Certificate certificate) implements Decision {
        public Equal {
            if (witness.isPresent() == (except == Except.NONE)) {
                throw new IllegalArgumentException("an exception needs a witness, and a witness an exception");
            }
        }

        /** Equal everywhere. */
        public Equal(Certificate certificate) {
            this(Except.NONE, Optional.empty(), certificate);
        }

        /** How much is proved. */
        public Strength strength() {
            return certificate.strength();
        }

        /** Equal only without exception. */
        @Override
        public Verdict verdict() {
            return except == Except.NONE ? Verdict.EQUAL : Verdict.DIFFERENT;
        }
    }

    /**
     * Proved different without exception: at an ordinary point, or at one where only one side has a value while the other
     * has none on the whole domain, so that there is nothing wherever both are defined.
     *
     * @param certificate the point
     */
    record Different(Counterexample certificate) implements Decision {
        @Override
        public Verdict verdict() {
            return Verdict.DIFFERENT;
        }
    }

    /**
     * Different because the shapes differ.
     *
     * @param certificate the two shapes
     */
    record Nonconforming(ShapeMismatch certificate) implements Decision {
        @Override
        public Verdict verdict() {
            return Verdict.DIFFERENT;
        }
    }

    /** Why a question stayed open. */
    enum Reason {
        /** A deterministic budget ended the work. */
        BUDGET,
        /** Neither a proof nor a counterexample was found. */
        OPEN,
        /** They differ at a kink or where one is undefined, and equality elsewhere is not proved. */
        OPEN_ELSEWHERE,
        /** They are proved equal wherever both are defined, but not that both are defined at the same points. */
        DEFINEDNESS,
        /** An index or size does not fit at the sizes that were tried. */
        UNFIT
    }

    /**
     * Neither equality nor a difference at an ordinary point is proved.
     *
     * @param reason why
     * @param digits the number of decimal digits in agreement at the points that were tried; 0 if none
     * @param witness a point at which they are proved to differ, on a kink or where one side is undefined
     * @param whereDefined the proof that they are equal wherever both are defined, if that is all that is proved and no
     *     point is known at which only one is
     * @param certificate the reason for a person
     */
    record Undecided(
            Reason reason,
            int digits,
            Optional<Counterexample> witness,
            Optional<Certificate> whereDefined,
            NoCertificate certificate)
            implements Decision {
        /** Of which nothing is proved wherever both are defined. */
        public Undecided(Reason reason, int digits, Optional<Counterexample> witness, NoCertificate certificate) {
            this(reason, digits, witness, Optional.empty(), certificate);
        }

        /** The same where equality wherever both are defined has this proof. */
        public Undecided provedBy(Certificate proof) {
            return new Undecided(reason, digits, witness, Optional.of(proof), certificate);
        }

        @Override
        public Verdict verdict() {
            return Verdict.UNDECIDED;
        }
    }
}
