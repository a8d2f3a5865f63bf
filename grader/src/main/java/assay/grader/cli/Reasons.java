package assay.grader.cli;

import assay.reference.certify.AllSizesIdentity;
import assay.reference.certify.AlmostEverywhereIdentity;
import assay.reference.certify.Certificate;
import assay.reference.certify.DefinedIdentity;
import assay.reference.certify.Exhaustive;
import assay.reference.certify.ResidueIdentity;
import assay.reference.certify.SameProgram;
import assay.reference.certify.SizesIdentity;
import assay.reference.certify.Strength;
import assay.reference.certify.SwappedIdentity;
import java.util.stream.Collectors;

/** What a proof of equality rests on, in a sentence. */
final class Reasons {
    private Reasons() {}

    /** A sentence without a full stop. */
    static String of(Certificate certificate) {
        if (certificate instanceof SameProgram) {
            return "proved: both are the same program";
        }
        if (certificate instanceof AllSizesIdentity all) {
            String degrees = all.degrees().entrySet().stream()
                    .map(degree -> degree.getValue() + " in " + degree.getKey())
                    .collect(Collectors.joining(", "));
            return "proved for all sizes: by the small-model theorem from "
                    + count(all.instances().size(), "instance")
                    + " (degree " + degrees + ")"
                    + lemmas((int) all.lemmas().stream()
                            .filter(lemma -> !lemma.isEmpty())
                            .count());
        }
        if (certificate instanceof SizesIdentity sizes) {
            return "proved at the sizes "
                    + sizes.parts().stream()
                            .map(part -> part.sizes().toString())
                            .collect(Collectors.joining("; "))
                    + "; other sizes are not covered"
                    + (sizes.parts().stream()
                                    .anyMatch(part -> part.certificate().strength() == Strength.PROBABILITY)
                            ? "; each with an error probability below 2^-100, by values modulo random primes"
                            : "");
        }
        if (certificate instanceof AlmostEverywhereIdentity elsewhere) {
            return of(elsewhere.certificate()) + ", wherever no condition changes";
        }
        if (certificate instanceof SwappedIdentity swapped) {
            return of(swapped.certificate());
        }
        if (certificate instanceof DefinedIdentity defined) {
            return of(defined.certificate()) + ", and both are defined everywhere by interval arithmetic";
        }
        if (certificate instanceof ResidueIdentity residues) {
            return "proved for all numbers, in "
                    + count(residues.classes().size(), "residue class", "residue classes") + " modulo "
                    + residues.modulus();
        }
        if (certificate instanceof Exhaustive box) {
            return "tried at every whole-number point of the box "
                    + box.box().entrySet().stream()
                            .map(side -> side.getKey() + " = " + side.getValue())
                            .collect(Collectors.joining(", "))
                    + "; points beyond are not covered";
        }
        return certificate.strength() == Strength.PROBABILITY
                ? "equal with an error probability below 2^-100: too large to expand, so by values modulo random primes"
                : "proved by exact expansion in every sign cell";
    }

    private static String lemmas(int count) {
        return count == 0 ? "" : " and " + count(count, "lemma");
    }

    private static String count(int number, String noun) {
        return count(number, noun, noun + "s");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
