package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All single mistakes in what is right, found by their signatures. */
final class MutantTable {
    private static final int MOST = 600;

    private final Signatures signatures;
    private final List<Expression> right;
    private final List<Optional<Signature>> ofRight;
    private final List<Optional<Signature>> peeksOfRight;
    private final Map<List<Long>, List<Entry>> byResidues = new HashMap<>();
    private final Map<Long, List<Entry>> byBucket = new HashMap<>();

    private record Entry(Mutant mutant, Signature signature) {}

    /** The table of what is right, in all its known forms. */
    MutantTable(List<Expression> right, Sizes sizes) {
        this.right = right;
        this.signatures = new Signatures(sizes, right);
        List<Mutant> all = new ArrayList<>();
        for (Expression form : right) {
            for (Mutant mutant : Mistakes.in(form)) {
                if (all.size() < MOST) {
                    all.add(mutant);
                }
            }
        }
        List<Expression> expressions = new ArrayList<>(right);
        all.forEach(mutant -> expressions.add(mutant.expression()));
        List<Optional<Signature>> found = signatures.of(expressions);
        this.ofRight = List.copyOf(found.subList(0, right.size()));
        this.peeksOfRight = signatures.peeks(right);
        for (int k = 0; k < all.size(); k++) {
            Mutant mutant = all.get(k);
            found.get(right.size() + k)
                    .filter(signature -> signature.isKnown() && !isRight(signature))
                    .ifPresent(signature -> add(new Entry(mutant, signature)));
        }
    }

    private void add(Entry entry) {
        if (!entry.signature().residues().isEmpty()) {
            byResidues
                    .computeIfAbsent(entry.signature().residues(), any -> new ArrayList<>())
                    .add(entry);
        }
        entry.signature()
                .buckets()
                .forEach(bucket -> byBucket.computeIfAbsent(bucket, any -> new ArrayList<>())
                        .add(entry));
    }

    /** The signatures of expressions in the symbols of what is right. */
    List<Optional<Signature>> signatures(List<Expression> expressions) {
        return signatures.of(expressions);
    }

    /** Whether each of some expressions may be right. */
    List<Boolean> mayBeRight(List<Expression> expressions) {
        List<Boolean> may = new ArrayList<>();
        List<Expression> close = new ArrayList<>();
        List<Optional<Signature>> peeks = signatures.peeks(expressions);
        for (int k = 0; k < expressions.size(); k++) {
            Optional<Signature> peek = peeks.get(k);
            boolean agrees = peek.isPresent()
                    && peeksOfRight.stream()
                            .anyMatch(each -> each.isPresent() && each.get().agrees(peek.get()));
            may.add(agrees);
            if (agrees) {
                close.add(expressions.get(k));
            }
        }
        Iterator<Optional<Signature>> glances = glances(close).iterator();
        may.replaceAll(agrees -> agrees && glances.next().filter(this::isRight).isPresent());
        return may;
    }

    /** What one point tells of expressions; empty where that is nothing. */
    List<Optional<Signature>> glances(List<Expression> expressions) {
        return signatures.glances(expressions).stream()
                .map(signature -> signature.filter(Signature::isKnown))
                .toList();
    }

    /** Whether an expression of this signature may be right. */
    boolean isRight(Signature signature) {
        return ofRight.stream().anyMatch(each -> each.isPresent() && each.get().agrees(signature));
    }

    /** What is right. */
    Expression reference() {
        return right.get(0);
    }

    /** The mutants that an expression of this signature may be equal to. */
    List<Mutant> like(Signature signature) {
        List<Mutant> found = new ArrayList<>();
        for (Entry entry : byResidues.getOrDefault(signature.residues(), List.of())) {
            found.add(entry.mutant());
        }
        for (long bucket : signature.buckets()) {
            for (Entry entry : byBucket.getOrDefault(bucket, List.of())) {
                if (entry.signature().agrees(signature) && !found.contains(entry.mutant())) {
                    found.add(entry.mutant());
                }
            }
        }
        return found;
    }

    /** The number of mutants in the table. */
    int size() {
        return (int) byBucket.values().stream().flatMap(List::stream).distinct().count();
    }
}
