package assay.reference.certify;

import assay.reference.certify.integer.Box;
import assay.reference.certify.integer.ResidueClasses;
import assay.reference.expression.Domain;
import assay.reference.number.BallSystem;
import assay.reference.number.Exact;
import assay.reference.number.ExactSystem;
import assay.reference.number.Rational;
import assay.reference.number.Sign;
import assay.reference.polynomial.PolynomialLimits;
import assay.reference.program.Input;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Pairs of instructions, entry by entry, about which a certificate speaks. */
final class Pairs {
    private static final int LONGEST_PROGRAM = 100_000;
    private static final int MOST_CLASSES = 100_000;
    private static final int PRECISION = 256;
    private static final int RATIONAL_BITS = 4096;
    private static final long MOST_POINTS = 2_000_000;

    private final ProgramBuilder builder;
    private final List<Integer> dimensions;
    private final List<Instruction> left;
    private final List<Instruction> right;

    Pairs(ProgramBuilder builder, List<Integer> dimensions, List<Instruction> left, List<Instruction> right) {
        this.builder = builder;
        this.dimensions = List.copyOf(dimensions);
        this.left = List.copyOf(left);
        this.right = List.copyOf(right);
    }

    ProgramBuilder builder() {
        return builder;
    }

    List<Integer> dimensions() {
        return dimensions;
    }

    Instruction left(int position) {
        return left.get(position);
    }

    Instruction right(int position) {
        return right.get(position);
    }

    /** What a proof of equality at these sizes shows. */
    Claim claim(Certificate certificate) {
        if (certificate instanceof SameProgram) {
            require(left.equals(right), "they are not the same program");
            return Claim.EQUAL;
        }
        if (certificate instanceof SwappedIdentity swapped) {
            return new Pairs(builder, dimensions, right, left).claim(swapped.certificate());
        }
        if (certificate instanceof IdentityCertificate identity) {
            return identity(identity);
        }
        if (certificate instanceof ProbableIdentity probable) {
            evaluate(probable);
            return Claim.EQUAL;
        }
        if (certificate instanceof StepwiseIdentity stepwise) {
            merge(stepwise);
            return Claim.EQUAL;
        }
        if (certificate instanceof AlmostEverywhereIdentity elsewhere) {
            return almostEverywhere(elsewhere);
        }
        if (certificate instanceof DefinedIdentity defined) {
            Claim claim = claim(defined.certificate());
            require(claim == Claim.EQUAL_WHERE_DEFINED || claim == Claim.EQUAL, "they are not proved equal");
            require(new DefinedByIntervals(builder, roots()).isProved(), "they are not shown to be defined");
            return Claim.EQUAL;
        }
        if (certificate instanceof ResidueIdentity residues) {
            return residues(residues);
        }
        if (certificate instanceof Exhaustive exhaustive) {
            exhaust(exhaustive);
            return Claim.EQUAL;
        }
        throw new RejectionException("the certificate " + certificate.kind() + " does not belong here");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new RejectionException(otherwise);
        }
    }

    private Claim identity(IdentityCertificate identity) {
        List<Instruction> openLeft = new ArrayList<>();
        List<Instruction> openRight = new ArrayList<>();
        for (int k = 0; k < left.size(); k++) {
            if (left.get(k) != right.get(k)) {
                openLeft.add(left.get(k));
                openRight.add(right.get(k));
            }
        }
        Optional<String> fault =
                new IdentityChecker(builder, openLeft, openRight, PolynomialLimits.DEFAULT).check(identity);
        require(fault.isEmpty(), fault.orElse(""));
        return identity.everywhere() ? Claim.EQUAL : Claim.EQUAL_WHERE_DEFINED;
    }

    /** Computes the bounds again, and draws primes and points that the certificate could not know. */
    private void evaluate(ProbableIdentity certificate) {
        require(left.size() == 1, "evaluations are about one pair");
        Evaluations evaluations = new Evaluations(builder, left.get(0), right.get(0));
        Optional<ProbableIdentity> bound = evaluations.bound();
        require(bound.isPresent(), "these are no rational functions of moderate size");
        require(bound.equals(Optional.of(certificate)), "the bounds are " + bound);
        require(evaluations.isAgreed("certify", certificate.trials()), "the values differ modulo a prime");
        require(evaluations.isDefinedAlike(), "they are not shown to be defined at the same points");
    }

    /**
     * Merges what is proved equal, operands before users, until both sides are the same. Images are made in the order of
     * the program, as when the proof was found: they are numbered as they are made, and the numbers order operands.
     */
    private void merge(StepwiseIdentity certificate) {
        List<Instruction> all = List.copyOf(builder.instructions());
        Merging merging = new Merging(builder);
        Iterator<StepwiseIdentity.Merge> merges = certificate.merges().iterator();
        StepwiseIdentity.@Nullable Merge next = merges.hasNext() ? merges.next() : null;
        for (Instruction instruction : builder.program(roots()).instructions()) {
            merging.image(instruction);
            if (next != null && next.instruction() == instruction.id()) {
                merge(all, merging, next);
                next = merges.hasNext() ? merges.next() : null;
            }
        }
        require(next == null, "a merge out of order");
        for (int k = 0; k < left.size(); k++) {
            require(merging.image(left.get(k)) == merging.image(right.get(k)), "entry " + k + " is not the same");
        }
    }

    private void merge(List<Instruction> all, Merging merging, StepwiseIdentity.Merge merge) {
        Instruction replaced = all.get(merge.instruction());
        Instruction equal = earlier(all, merge.equal(), merge.instruction());
        List<Instruction> cuts = new ArrayList<>();
        for (int cut : merge.cuts()) {
            cuts.add(merging.image(earlier(all, cut, merge.instruction())));
        }
        Optional<Abstraction> abstraction =
                Abstraction.of(merging, merging.image(replaced), merging.image(equal), cuts, LONGEST_PROGRAM);
        if (abstraction.isEmpty()) {
            throw new RejectionException("a cut of " + replaced + " may be undefined on one side only");
        }
        Pairs pairs = new Pairs(
                abstraction.get().builder(),
                List.of(),
                List.of(abstraction.get().left()),
                List.of(abstraction.get().right()));
        require(pairs.claim(merge.certificate()) == Claim.EQUAL, replaced + " is not proved to be " + equal);
        merging.merge(replaced, equal);
    }

    private static Instruction earlier(List<Instruction> all, int number, int limit) {
        require(0 <= number && number < limit, "no earlier instruction " + number);
        return all.get(number);
    }

    /** Makes both sides undefined at the zeros of all guards. */
    private Claim almostEverywhere(AlmostEverywhereIdentity certificate) {
        if (certificate.fences().isPresent()) {
            return fenced(certificate, certificate.fences().get());
        }
        List<Instruction> roots = roots();
        Set<Instruction> guards = Guards.of(roots);
        Optional<List<Instruction>> pieces = Guards.pieces(builder, roots);
        require(pieces.isPresent(), "a guard is not analytic");
        checkNonzero(pieces.get(), certificate.at());
        List<Instruction> fencedLeft = new ArrayList<>();
        List<Instruction> fencedRight = new ArrayList<>();
        for (int k = 0; k < left.size(); k++) {
            if (left.get(k) != right.get(k)) {
                fencedLeft.add(Guards.fenced(builder, guards, left.get(k)));
                fencedRight.add(Guards.fenced(builder, guards, right.get(k)));
            }
        }
        Claim claim = new Pairs(builder, List.of(fencedLeft.size()), fencedLeft, fencedRight)
                .claim(certificate.certificate());
        require(claim == Claim.EQUAL, "they are not proved equal where no guard is zero");
        return Claim.EQUAL_ALMOST_EVERYWHERE;
    }

    /** Makes all entries of both sides undefined at the zeros of some guards and poles. */
    private Claim fenced(AlmostEverywhereIdentity certificate, List<Integer> positions) {
        List<Instruction> roots = new ArrayList<>();
        for (int k = 0; k < left.size(); k++) {
            roots.add(left.get(k));
            roots.add(right.get(k));
        }
        List<Instruction> candidates = Fences.candidates(builder, roots);
        List<Instruction> zeros = new ArrayList<>();
        for (int position : positions) {
            require(0 <= position && position < candidates.size(), "no guard or divisor " + position);
            zeros.add(candidates.get(position));
        }
        Optional<Fences> fences = Fences.at(builder, zeros);
        if (fences.isEmpty()) {
            throw new RejectionException("a guard or divisor is not analytic");
        }
        checkNonzero(fences.get().pieces(), certificate.at());
        List<Instruction> fencedLeft = new ArrayList<>();
        List<Instruction> fencedRight = new ArrayList<>();
        for (int k = 0; k < left.size(); k++) {
            fencedLeft.add(fences.get().around(builder, left.get(k)));
            fencedRight.add(fences.get().around(builder, right.get(k)));
        }
        Claim claim = new Pairs(builder, List.of(fencedLeft.size()), fencedLeft, fencedRight)
                .claim(certificate.certificate());
        require(claim == Claim.EQUAL, "they are not proved equal where no guard or divisor is zero");
        return Claim.EQUAL_ALMOST_EVERYWHERE;
    }

    /** The open entries, left and right in turn. */
    private List<Instruction> roots() {
        List<Instruction> roots = new ArrayList<>();
        for (int k = 0; k < left.size(); k++) {
            if (left.get(k) != right.get(k)) {
                roots.add(left.get(k));
                roots.add(right.get(k));
            }
        }
        return roots;
    }

    /** The guards are analytic on the domain, and may well be zero on all of it and not elsewhere. */
    private void checkNonzero(List<Instruction> guards, SortedMap<String, Rational> at) {
        ExactSystem system = new ExactSystem(new BallSystem(PRECISION), RATIONAL_BITS);
        List<Exact> arguments = new ArrayList<>();
        List<Rational> values = new ArrayList<>();
        for (Input input : builder.inputs()) {
            Rational value = at.get(input.toString());
            if (value == null) {
                throw new RejectionException("no value for " + input);
            }
            arguments.add(system.constant(value));
            values.add(value);
        }
        require(DomainCheck.holds(builder.inputs(), values), "the point is not in the domain");
        for (Exact guard : builder.program(guards).evaluate(system, arguments)) {
            require(
                    guard.sign() == Sign.NEGATIVE || guard.sign() == Sign.POSITIVE,
                    "a guard is not shown to be different from zero somewhere");
        }
    }

    private Claim residues(ResidueIdentity certificate) {
        Optional<ResidueClasses> classes = ResidueClasses.of(builder, roots(), certificate.power(), MOST_CLASSES);
        if (classes.isEmpty()) {
            throw new RejectionException("there are no residue classes");
        }
        require(
                classes.get().modulus() == certificate.modulus()
                        && classes.get().count() == certificate.classes().size(),
                "there are " + classes.get().count() + " classes modulo "
                        + classes.get().modulus());
        for (int number = 0; number < classes.get().count(); number++) {
            ProgramBuilder fresh = new ProgramBuilder(LONGEST_PROGRAM);
            List<Instruction> roots = classes.get().roots(fresh, number);
            List<Instruction> a = new ArrayList<>();
            List<Instruction> b = new ArrayList<>();
            for (int k = 0; k < roots.size(); k += 2) {
                a.add(roots.get(k));
                b.add(roots.get(k + 1));
            }
            Claim claim = new Pairs(fresh, List.of(a.size()), a, b)
                    .claim(certificate.classes().get(number));
            require(claim == Claim.EQUAL, "class " + number + " is not proved");
        }
        return Claim.EQUAL;
    }

    private void exhaust(Exhaustive certificate) {
        List<Exhaustive.Side> sides = new ArrayList<>();
        double points = 1;
        for (Input input : builder.inputs()) {
            Exhaustive.Side side = certificate.box().get(input.toString());
            if (side == null
                    || input.domain() != Domain.Named.INTEGER && input.domain() != Domain.Named.POSITIVE_INTEGER
                    || !DomainCheck.contains(input.domain(), Rational.of(side.least()))
                    || !DomainCheck.contains(input.domain(), Rational.of(side.greatest()))) {
                throw new RejectionException("no values for " + input);
            }
            sides.add(side);
            points *= side.count();
        }
        require(certificate.box().size() == sides.size(), "values for no variable");
        require(points <= MOST_POINTS, "the box is too large");
        require(new Box(builder, roots(), sides).firstOpen().isEmpty(), "they differ in the box");
    }
}
