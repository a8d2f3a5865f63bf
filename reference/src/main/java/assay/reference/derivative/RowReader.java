package assay.reference.derivative;

import assay.reference.expression.Expression;
import assay.reference.expression.Expression.Literal;
import assay.reference.expression.ShapeException;
import assay.reference.number.Rational;
import assay.reference.program.BudgetException;
import assay.reference.program.Instruction;
import assay.reference.rounding.DecimalVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rows on a sheet: finds names without a value, and what may be meant by them. */
final class RowReader {
    private final Sheet sheet;
    private final Numbers numbers;
    private final Set<TraceName> everywhere;

    /**
     * The reader of a trace.
     *
     * @param numbers who judges the numbers of rows
     * @param everywhere the names of all rows
     */
    RowReader(Sheet sheet, Numbers numbers, Collection<TraceName> everywhere) {
        this.sheet = sheet;
        this.numbers = numbers;
        this.everywhere = Set.copyOf(everywhere);
    }

    /** The row, given what the sheet has so far. */
    Reading read(TraceName name, TraceLine line) {
        if (line.expression().isEmpty() || line.isTensor()) {
            return Reading.unread(name, line, Optional.empty());
        }
        try {
            Expression expression = line.expression().get();
            Resolution resolution = new Resolution(sheet, name, Map.of());
            Expression resolved = resolution.resolve(expression);
            if (!resolution.unresolved().isEmpty()) {
                return misprinted(name, line, resolution.unresolved());
            }
            LocalFunction function = new LocalFunction(resolved);
            return Reading.of(name, line, function, meaning(function), Optional.empty());
        } catch (BudgetException | ShapeException unreadable) {
            return Reading.unread(name, line, Optional.empty());
        }
    }

    private Instruction meaning(LocalFunction function) {
        return function.at(sheet.builder(), sheet::meaning);
    }

    private Reading misprinted(TraceName name, TraceLine line, Set<TraceName> unresolved) {
        TraceName used = unresolved.iterator().next();
        Misprint.Kind kind = used.equals(name)
                ? Misprint.Kind.ITSELF
                : everywhere.contains(used) ? Misprint.Kind.LATER : Misprint.Kind.NOWHERE;
        List<Reading> fitting = new ArrayList<>();
        if (unresolved.size() == 1) {
            for (Map.Entry<TraceName, Expression> candidate : candidates(used).entrySet()) {
                mended(name, line, used, kind, candidate).ifPresent(fitting::add);
            }
        }
        Set<Instruction> meanings = new HashSet<>();
        fitting.forEach(reading -> reading.meaning().ifPresent(meanings::add));
        return meanings.size() == 1
                ? fitting.get(0)
                : Reading.unread(name, line, Optional.of(new Misprint(name, used, kind, Optional.empty())));
    }

    /** Every quantity once, under the name that a row gave it. */
    private Map<TraceName, Expression> candidates(TraceName used) {
        Map<String, TraceName> names = new LinkedHashMap<>();
        sheet.defined(used.role()).forEach((name, key) -> names.merge(key, name, RowReader::betterKnown));
        Map<TraceName, Expression> result = new LinkedHashMap<>();
        names.forEach((key, name) -> result.put(name, Resolution.keySymbol(key)));
        if (used.role() == Role.ADJOINT) {
            result.put(used, new Literal(Rational.ZERO));
        }
        return result;
    }

    /** The intermediate quantity rather than the input or output that it equals, else the first in alphabetical order. */
    private static TraceName betterKnown(TraceName a, TraceName b) {
        boolean intermediate = a.quantity().startsWith("v");
        if (intermediate != b.quantity().startsWith("v")) {
            return intermediate ? a : b;
        }
        return a.toString().compareTo(b.toString()) <= 0 ? a : b;
    }

    /** The row with another name in the place of the misprint, if its number comes out. */
    private Optional<Reading> mended(
            TraceName name,
            TraceLine line,
            TraceName used,
            Misprint.Kind kind,
            Map.Entry<TraceName, Expression> candidate) {
        if (line.value().isEmpty() || line.expression().isEmpty()) {
            return Optional.empty();
        }
        Resolution resolution = new Resolution(sheet, name, Map.of(used, candidate.getValue()));
        LocalFunction function =
                new LocalFunction(resolution.resolve(line.expression().get()));
        Instruction meaning = meaning(function);
        DecimalVerdict verdict = numbers.verdict(meaning, line.value().get());
        if (!verdict.isRight() && !verdict.isImprecise()) {
            return Optional.empty();
        }
        Optional<TraceName> meant = Optional.of(candidate.getKey()).filter(other -> !other.equals(used));
        Misprint.Mend mend = new Misprint.Mend(meant, function.expression());
        return Optional.of(Reading.of(
                name, line, function, meaning, Optional.of(new Misprint(name, used, kind, Optional.of(mend)))));
    }
}
