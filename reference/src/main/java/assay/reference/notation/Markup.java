package assay.reference.notation;

import java.util.List;

/** A language for formulas as they are set on a page: the pieces that formulas are put together from. */
interface Markup {

    /** A number. */
    String number(String digits);

    /** A name in canonical spelling, with its digits and words lowered: w1_0 is w with 1, 0 below. */
    String name(String name);

    /** A word set upright, such as a function. */
    String word(String word);

    /** A sign. */
    String mark(Mark mark);

    /** Pieces side by side. */
    String row(List<String> pieces);

    /** A piece in brackets that grow with it. */
    String fenced(Fence fence, String inner);

    /** A fraction with a bar. */
    String fraction(String above, String below);

    /** A square root. */
    String root(String inner);

    /** A base with something above. */
    String raised(String base, String above);

    /** A base with something below. */
    String lowered(String base, String below);

    /** A large sign with bounds, of which the upper one may be empty. */
    String bounds(Mark sign, String below, String above);

    /** Rows of entries in brackets. */
    String matrix(List<List<String>> rows);

    /** Lines of a value and a condition, which is empty for the last one. */
    String cases(List<List<String>> lines);
}
