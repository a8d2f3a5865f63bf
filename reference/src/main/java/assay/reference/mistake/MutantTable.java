package assay.reference.mistake;

import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All single mistakes in what is right, found by their signatures. */
final class MutantTable {
    private static final int MOST = 600;

    private final Signatures signatures;
    private final List<Expression> right;
    private final List<Optional<Signature>> ofRight;
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
