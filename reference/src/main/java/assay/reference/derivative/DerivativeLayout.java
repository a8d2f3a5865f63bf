package assay.reference.derivative;

import assay.reference.expression.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the derivatives of a tensor by a tensor are put into one tensor. A function or variable whose only longer axis is
 * one of a row or a column counts as a vector, and one of a single entry as a number; what is said of numbers, vectors
 * and matrices is of these.
 *
 * <p>The names follow Magnus and Neudecker, Matrix Differential Calculus, and Petersen and Pedersen, The Matrix
 * Cookbook: the numerator layout has the axes of the function first, the denominator layout those of the variable.
 */
public enum DerivativeLayout {
    /**
     * Vector by vector m×n; vector by number a column; number by vector a row, number by matrix the transposed shape of
     * the matrix; anything else the axes of the function, then those of the variable.
     */
    NUMERATOR("numerator") {
        @Override
        Optional<Expression> arrange(DerivativeAxes axes) {
            if (!axes.ofNumber()) {
                return Optional.of(axes.table(axes.functionFirst()));
            }
            return switch (axes.variable().size()) {
                case 0 -> Optional.of(axes.table(List.of()));
                case 1 -> Optional.of(axes.row(axes.variable().get(0)));
                case 2 -> Optional.of(axes.table(axes.transposed(axes.variable())));
                default -> Optional.empty();
            };
        }
    },

    /** The transposed numerator layout: number by anything has the shape of the variable. */
    DENOMINATOR("denominator") {
        @Override
        Optional<Expression> arrange(DerivativeAxes axes) {
            if (!axes.byNumber()) {
                return Optional.of(axes.table(axes.variableFirst()));
            }
            return switch (axes.function().size()) {
                case 0 -> Optional.of(axes.table(List.of()));
                case 1 -> Optional.of(axes.row(axes.function().get(0)));
                case 2 -> Optional.of(axes.table(axes.transposed(axes.function())));
                default -> Optional.empty();
            };
        }
    },

    /** The derivatives along the only axis, as a 1×n row. */
    ROW("row") {
        @Override
        Optional<Expression> arrange(DerivativeAxes axes) {
            return axes.onlyAxis().map(axes::row);
        }
    },

    /** The derivatives along the only axis, as a column. */
    COLUMN("column") {
        @Override
        Optional<Expression> arrange(DerivativeAxes axes) {
            return axes.onlyAxis().map(axis -> axes.table(List.of(axis)));
        }
    },

    /** The derivatives of a number in the declared shape of the variable. */
    AS_PARAMETER("as-parameter") {
        @Override
        Optional<Expression> arrange(DerivativeAxes axes) {
            return axes.ofNumber() ? Optional.of(axes.asDeclared()) : Optional.empty();
        }
    },

    /** Numerator layout, every tensor written as a vector row by row: m×(p·q). */
    BY_ROWS("flattened-by-rows") {
        @Override
        Optional<Expression> arrange(DerivativeAxes axes) {
            return axes.flattened(false, false);
        }
    },

    /** Numerator layout, every tensor written as a vector column by column. */
    BY_COLUMNS("flattened-by-columns") {
        @Override
        Optional<Expression> arrange(DerivativeAxes axes) {
            return axes.flattened(true, false);
        }
    },

    /** Denominator layout, every tensor written as a vector row by row: (p·q)×m. */
    BY_ROWS_TRANSPOSED("flattened-by-rows-transposed") {
        @Override
        Optional<Expression> arrange(DerivativeAxes axes) {
            return axes.flattened(false, true);
        }
    },

    /** Denominator layout, every tensor written as a vector column by column. */
    BY_COLUMNS_TRANSPOSED("flattened-by-columns-transposed") {
        @Override
        Optional<Expression> arrange(DerivativeAxes axes) {
            return axes.flattened(true, true);
        }
    };

    private final String spelling;

    DerivativeLayout(String spelling) {
        this.spelling = spelling;
    }

    /** The name in documents. */
    public String spelling() {
        return spelling;
    }

    abstract Optional<Expression> arrange(DerivativeAxes axes);

    /** A derivative in this layout; empty if it cannot be written in it. */
    public Optional<Expression> of(Expression.Derivative derivative) {
        return arrange(DerivativeAxes.of(derivative));
    }

    /**
     * The layout of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists them
     */
    public static DerivativeLayout parse(String text) {
        for (DerivativeLayout layout : values()) {
            if (layout.spelling.equals(text.strip())) {
                return layout;
            }
        }
        throw new IllegalArgumentException(
                "there is no layout '" + text + "'; known are " + String.join(", ", spellings()));
    }

    /** All names. */
    public static List<String> spellings() {
        return Arrays.stream(values()).map(DerivativeLayout::spelling).toList();
    }

    /** The layout with function and variable the other way round. */
    DerivativeLayout mirrored() {
        return switch (this) {
            case NUMERATOR -> DENOMINATOR;
            case DENOMINATOR, AS_PARAMETER -> NUMERATOR;
            case ROW -> COLUMN;
            case COLUMN -> ROW;
            case BY_ROWS -> BY_ROWS_TRANSPOSED;
            case BY_COLUMNS -> BY_COLUMNS_TRANSPOSED;
            case BY_ROWS_TRANSPOSED -> BY_ROWS;
            case BY_COLUMNS_TRANSPOSED -> BY_COLUMNS;
        };
    }

    /** All layouts, the one that is usual for this function first. */
    static List<DerivativeLayout> usualFirst(boolean number) {
        List<DerivativeLayout> layouts = new ArrayList<>(List.of(values()));
        if (number) {
            layouts.remove(AS_PARAMETER);
            layouts.add(0, AS_PARAMETER);
        }
        return layouts;
    }
}
