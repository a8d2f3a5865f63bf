package assay.grader.limit;

import assay.grader.document.DocumentBudget;
import assay.reference.decide.Budget;
import assay.reference.notation.ReadingBudget;
import java.util.Locale;

/**
 * The bounds on what an input may cost: one line for each. They count and never time, so that every machine gives the same
 * verdict. Tuning within the engine, which no input reaches first, is not listed here.
 */
public enum Limit {
    FILE_BYTES(
            Scope.FILES,
            DocumentBudget.DEFAULT.bytes(),
            256 << 20,
            "bytes of a file, or of the files of a folder together",
            "the file has … bytes; at most … are read"),
    FOLDER_FILES(
            Scope.FILES, 1_000, 100_000, "files in the folder of a submission", "the folder holds more than … files"),
    DOCUMENT_NESTING(
            Scope.FILES,
            DocumentBudget.DEFAULT.depth(),
            200,
            "levels of lists and mappings in YAML and JSON",
            "lists and mappings are nested more than … levels deep"),
    DOCUMENT_VALUES(
            Scope.FILES,
            DocumentBudget.DEFAULT.nodes(),
            10_000_000,
            "values in a file of YAML or JSON, or in a notebook",
            "more than … values in one file"),
    ATTACHMENT_BYTES(
            Scope.FILES,
            2 << 20,
            256 << 20,
            "bytes of a file that an answer names, such as a log",
            "the file '…' has more than … bytes"),
    ANSWER_CHARACTERS(
            Scope.FILES,
            200_000,
            10_000_000,
            "characters of an answer in Markdown, LaTeX or a notebook, words included",
            "an answer of … characters; at most … are read"),
    ANSWER_FORMULAS(Scope.FILES, 500, 100_000, "formulas in such an answer", "more than … formulas in one answer"),

    FORMULA_CHARACTERS(
            Scope.VERDICTS,
            ReadingBudget.DEFAULT.characters(),
            1 << 20,
            "characters of a formula",
            "the text has … characters; at most … are read"),
    FORMULA_TOKENS(
            Scope.VERDICTS,
            ReadingBudget.DEFAULT.tokens(),
            200_000,
            "numbers, names and signs of a formula, after macros are written out",
            "the text has more than … words and signs"),
    FORMULA_NESTING(
            Scope.VERDICTS,
            ReadingBudget.DEFAULT.nesting(),
            100,
            "levels of brackets, fractions, exponents and the like",
            "more than … levels are nested in one another here"),
    FORMULA_NODES(
            Scope.VERDICTS,
            ReadingBudget.DEFAULT.nodes(),
            1_000_000,
            "operations that a formula stands for, after definitions are put in",
            "this expression has more than … operations"),
    NUMBER_DIGITS(
            Scope.VERDICTS,
            ReadingBudget.DEFAULT.digits(),
            100_000,
            "digits of a number",
            "this number has more than … digits"),
    NUMBER_EXPONENT(
            Scope.VERDICTS,
            ReadingBudget.DEFAULT.exponent(),
            100_000,
            "magnitude of a decimal exponent",
            "the exponent of this number is beyond …"),
    MACRO_USES(
            Scope.VERDICTS,
            ReadingBudget.DEFAULT.expansions(),
            20_000,
            "uses of commands that a formula of LaTeX defines",
            "more than … uses of defined commands"),
    READINGS(
            Scope.VERDICTS,
            ReadingBudget.DEFAULT.readings(),
            256,
            "ways to read a formula that are tried",
            "there are too many ways to read this"),

    PROGRAM_INSTRUCTIONS(
            Scope.VERDICTS,
            Budget.DEFAULT.instructions(),
            100_000,
            "operations on numbers in both formulas, sums written out",
            "over budget: more than … instructions"),
    TRIED_POINTS(
            Scope.VERDICTS,
            Budget.DEFAULT.points(),
            10_000,
            "points at which a difference is looked for before a proof, and again after it",
            "neither a proof nor a counterexample was found"),
    PRECISION_BITS(
            Scope.VERDICTS,
            Budget.DEFAULT.precision(),
            8_192,
            "bits of a number at such a point",
            "neither a proof nor a counterexample was found"),
    EVALUATIONS(
            Scope.VERDICTS,
            Budget.DEFAULT.evaluations(),
            1_000_000_000,
            "evaluated operations at such points, weighted by their bits over 64",
            "neither a proof nor a counterexample was found"),
    SIZE_CHOICES(
            Scope.VERDICTS,
            Budget.DEFAULT.instances(),
            10_000,
            "choices of symbolic sizes that stand for all",
            "the verdict names the sizes that were covered"),
    BOX_POINTS(
            Scope.VERDICTS,
            Budget.DEFAULT.boxPoints(),
            2_000_000,
            "whole numbers in a box that is tried point by point",
            "neither a proof nor a counterexample was found"),
    DERIVATION_OPERATIONS(
            Scope.VERDICTS,
            Budget.DEFAULT.derivation(),
            10_000_000,
            "operations of all formulas that the lines of a derivation are compared by",
            "over budget: more than … operations in the lines of one derivation"),
    SIGN_CELLS(
            Scope.VERDICTS,
            Budget.DEFAULT.proof().cells(),
            100_000,
            "cases of signs in a proof",
            "over the budget of cells");

    /** Who sets a limit. */
    public enum Scope {
        /** Whoever reads files: it guards the machine. Set with {@code --limits}. */
        FILES,
        /** Whoever asks the question: it is part of the problem set. Set in the file of the assignment. */
        VERDICTS
    }

    private final Scope scope;
    private final long usual;
    private final long greatest;
    private final String what;
    private final String said;

    Limit(Scope scope, long usual, long greatest, String what, String said) {
        this.scope = scope;
        this.usual = usual;
        this.greatest = greatest;
        this.what = what;
        this.said = said;
    }

    /** The name in files, such as {@code file-bytes}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who sets it. */
    public Scope scope() {
        return scope;
    }

    /** The value where none is set. */
    public long usual() {
        return usual;
    }

    /** The greatest value that may be set; beyond it memory, or the checker of certificates, would not follow. */
    public long greatest() {
        return greatest;
    }

    /** What is counted, its unit first. */
    public String what() {
        return what;
    }

    /** What is said where it is exceeded. */
    public String said() {
        return said;
    }
}
