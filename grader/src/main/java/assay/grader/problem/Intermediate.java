package assay.grader.problem;

import assay.reference.number.Tensor;
import assay.reference.program.Instruction;

/** What somebody calculates on with who carries out a computation step by step and may round what comes in between. */
public interface Intermediate {

    /** Every number is used as it is. */
    Intermediate EXACT = new Intermediate() {
        @Override
        public Tensor<Instruction> shown(int row, Tensor<Instruction> exact) {
            return exact;
        }

        @Override
        public Tensor<Instruction> hidden(Tensor<Instruction> exact) {
            return exact;
        }
    };

    /**
     * What a row of the result is when later rows are computed from it.
     *
     * @param row counted from 0
     */
    Tensor<Instruction> shown(int row, Tensor<Instruction> exact);

    /** What a number that is no entry of the result is when it is used again. */
    Tensor<Instruction> hidden(Tensor<Instruction> exact);
}
