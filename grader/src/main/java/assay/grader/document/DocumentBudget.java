package assay.grader.document;

/**
 * What a document may cost.
 *
 * @param bytes the largest file
 * @param depth the deepest nesting
 * @param nodes the largest number of nodes
 */
public record DocumentBudget(int bytes, int depth, int nodes) {

    /** 8 MiB, 50 levels, 200,000 nodes. */
    public static final DocumentBudget DEFAULT = new DocumentBudget(8 << 20, 50, 200_000);

    /** 100,000,000 bytes: lists of a class, and what this program wrote, grow with the class. */
    public static final DocumentBudget LISTS = new DocumentBudget(100_000_000, DEFAULT.depth, 100_000_000);
}
