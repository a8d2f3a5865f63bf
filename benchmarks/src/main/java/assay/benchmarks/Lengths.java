package assay.benchmarks;

import assay.reference.certify.Strength;
import assay.reference.decide.Decision;

/** Prints what a verdict costs against the length of the program: a median of times of the processor. */
public final class Lengths {
    private static final int[] LENGTHS = {12, 60, 120, 600, 1200, 6000, 12000, 60000};
    private static final String[] WIDTHS = {"2", "5", "10", "20", "50", "N"};
    /** Short programs run often enough to be compiled. */
    private static final int WORK = 1_200_000;

    private Lengths() {}

    /** No arguments. */
    public static void main(String[] none) {
        System.out.println("| instructions | equal | rests on | different |");
        System.out.println("| --- | --- | --- | --- |");
        for (int length : LENGTHS) {
            LengthBenchmark pair = new LengthBenchmark();
            pair.length = length;
            pair.read();
            int runs = Math.max(21, Math.min(20_000, WORK / length));
            double right = ProcessorTime.median(runs, pair::confirm);
            double wrong = ProcessorTime.median(runs, pair::refute);
            System.out.printf("| %d | %.3f ms | %s | %.3f ms |%n", length, right, strength(pair.confirm()), wrong);
        }
        System.out.println("| width | equal | transpose missing |");
        System.out.println("| --- | --- | --- |");
        for (String width : WIDTHS) {
            GradientBenchmark pair = new GradientBenchmark();
            pair.width = width;
            pair.read();
            double right = ProcessorTime.median(101, pair::right);
            double wrong = ProcessorTime.median(101, pair::transposeMissing);
            System.out.printf("| %s | %.3f ms | %.3f ms |%n", width, right, wrong);
        }
    }

    private static Strength strength(Decision decision) {
        return decision.certificate().strength();
    }
}
