package assay.reference.certify;

import assay.reference.polynomial.Fraction;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Polynomial;
import java.util.List;

/** A step of the proof of an identity inside one cell. */
public sealed interface IdentityStep {

    /**
     * A generator is added to the tower.
     *
     * @param number its number
     * @param kind which function it is
     * @param argument its argument, over the generators before it
     * @param input the number of the input, for an input
     * @param degree the degree, for a root of an input, of pi or of the argument
     */
    record Generate(int number, Generator.Kind kind, Fraction argument, int input, int degree)
            implements IdentityStep {}

    /**
     * An instruction has a value that arithmetic alone does not show.
     *
     * @param instruction the number of the instruction
     * @param value the claimed value
     * @param turns for a sine or cosine: the angles that add up to the argument
     */
    record Rewrite(int instruction, Fraction value, List<Turn> turns) implements IdentityStep {
        public Rewrite {
            turns = List.copyOf(turns);
        }
    }

    /**
     * A part of an angle.
     *
     * @param generator the number of the sine or inverse tangent with this angle; −n for the angle π/n
     * @param times how often it occurs
     * @param cosine for an inverse tangent of u: the claimed value of 1/√(1 + u²); for π/n its cosine; else 0
     * @param sine for π/n its claimed sine; else 0
     */
    record Turn(int generator, int times, Fraction cosine, Fraction sine) {}

    /**
     * An instruction is defined only where a polynomial has certain signs.
     *
     * @param instruction the number of the instruction
     * @param atom the polynomial
     * @param signs the signs as bits
     */
    record Assume(int instruction, Polynomial atom, int signs) implements IdentityStep {}

    /**
     * A choice takes one of its branches.
     *
     * @param instruction the number of the choice
     * @param operand 1 for the negative, 2 for the zero, 3 for the positive branch
     */
    record Choose(int instruction, int operand) implements IdentityStep {}

    /**
     * On the zeros of an atom, the generator of an input equals a quotient.
     *
     * @param generator the number of the generator
     * @param value the quotient
     */
    record Solve(int generator, Fraction value) implements IdentityStep {}
}
