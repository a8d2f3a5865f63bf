package assay.reference.derivative;

import assay.reference.derivative.DerivativeColumn.Expectation;
import assay.reference.number.Rational;
import assay.reference.program.Instruction;
import assay.reference.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The reverse adjoint trace: the adjoint of each quantity is the derivative of the result by it, along the rows of the
 * trace itself (Griewank and Walther, Evaluating Derivatives, section 3.2). It is the sum of one contribution for each
 * row that uses the quantity. A name that is set several times may hold a part of the sum until it is set last.
 */
final class AdjointColumn {
    /** More contributions than this are not summed up in every choice. */
    private static final int MAX_CHOICES = 6;

    private final Sheet sheet;
    private final DerivativeColumn column;
    private final Optional<String> output;
    private final Instruction seed;
    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Map<String, Instruction> adjoints = new HashMap<>();
    private final Set<TraceName> doubtful = new HashSet<>();

    /** A row that uses a quantity, with the partial derivative of the row by it. */
    private record Use(String row, Instruction partial) {}

    AdjointColumn(Sheet sheet, Optional<String> output, Rational seed, DerivativeColumn column) {
        this.sheet = sheet;
        this.output = output;
        this.column = column;
        this.seed = sheet.builder().constant(seed);
        output.ifPresent(key -> sheet.preset(key(key), this.seed));
        sheet.locals().forEach(this::noteUses);
        sheet.unknowns().forEach(this::noteUses);
        for (int k = sheet.order().size() - 1; k >= 0; k--) {
            String quantity = sheet.order().get(k);
            adjoints.put(quantity, sum(contributions(quantity, this::adjoint)));
        }
    }

    private void noteUses(String row, LocalFunction local) {
        List<Instruction> partials = local.gradient(sheet.builder(), sheet::meaning);
        for (int k = 0; k < partials.size(); k++) {
            uses.computeIfAbsent(local.names().get(k), any -> new ArrayList<>()).add(new Use(row, partials.get(k)));
        }
    }

    /** A row that could not be read may use everything before it. */
    private void noteUses(String row, List<String> before) {
        for (String name : before) {
            Instruction partial = sheet.unknown(row + "/" + name);
            uses.computeIfAbsent(name, any -> new ArrayList<>()).add(new Use(row, partial));
        }
    }

    private static String key(String value) {
        return Sheet.key(Role.ADJOINT, value);
    }

    /** The right adjoint of a row that is later than the quantity in question, so that it is known. */
    private Instruction adjoint(String row) {
        return Optional.ofNullable(adjoints.get(row))
                .orElseGet(() -> sheet.builder().constant(Rational.ZERO));
    }

    /** The adjoint that a row gave, right or wrong, else the right one. */
    private Instruction given(String row) {
        return sheet.hasMeaning(key(row)) ? sheet.meaning(key(row)) : adjoint(row);
    }

    /** The seed for the result, and what each row that uses the quantity contributes. */
    private List<Instruction> contributions(String quantity, Function<String, Instruction> rows) {
        ProgramBuilder builder = sheet.builder();
        List<Instruction> terms = new ArrayList<>();
        if (output.equals(Optional.of(quantity))) {
            terms.add(seed);
        }
        for (Use use : uses.getOrDefault(quantity, List.of())) {
            terms.add(builder.multiply(rows.apply(use.row()), use.partial()));
        }
        return terms;
    }

    private Instruction sum(List<Instruction> terms) {
        Instruction sum = sheet.builder().constant(Rational.ZERO);
        for (Instruction term : terms) {
            sum = sheet.builder().add(sum, term);
        }
        return sum;
    }

    /**
     * Judges the next row.
     *
     * @param last whether no later row sets the name again
     */
    RowReport judge(TraceName name, TraceLine line, boolean last) {
        RowReport report = column.judge(name, line, key -> {
            List<Instruction> terms = contributions(key, this::adjoint);
            List<Instruction> given = contributions(key, this::given);
            List<Instruction> following = new ArrayList<>(last ? List.of(sum(given)) : sums(given));
            if (doubtful.contains(name)) {
                // What is added to a wrong part may be right.
                Instruction before = sheet.meaning(key(key));
                sums(terms).forEach(part -> following.add(sheet.builder().add(before, part)));
                sums(given).forEach(part -> following.add(sheet.builder().add(before, part)));
            }
            Instruction full = sum(terms);
            return new Expectation(full, last ? List.of(full) : sums(terms), following);
        });
        if (report.verdict() == RowVerdict.RIGHT) {
            doubtful.remove(name);
        } else {
            doubtful.add(name);
        }
        return report;
    }

    /** The sum of every choice of terms, the empty one too; of very many terms the sums from either end. */
    private List<Instruction> sums(List<Instruction> terms) {
        List<Instruction> sums = new ArrayList<>();
        if (terms.size() <= MAX_CHOICES) {
            for (int choice = 0; choice < 1 << terms.size(); choice++) {
                List<Instruction> chosen = new ArrayList<>();
                for (int k = 0; k < terms.size(); k++) {
                    if ((choice >> k & 1) == 1) {
                        chosen.add(terms.get(k));
                    }
                }
                sums.add(sum(chosen));
            }
        } else {
            for (int k = 0; k <= terms.size(); k++) {
                sums.add(sum(terms.subList(0, k)));
                sums.add(sum(terms.subList(k, terms.size())));
            }
        }
        return sums;
    }
}
