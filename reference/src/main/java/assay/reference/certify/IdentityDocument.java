package assay.reference.certify;

import assay.reference.number.Rational;
import assay.reference.polynomial.Fraction;
import assay.reference.polynomial.Generator;
import assay.reference.polynomial.Infeasibility;
import assay.reference.polynomial.Layout;
import assay.reference.polynomial.LimitException;
import assay.reference.polynomial.Polynomial;
import assay.reference.polynomial.PolynomialText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Certificates of identities as plain maps and lists. */
final class IdentityDocument {
    private final Layout layout;

    private IdentityDocument(Layout layout) {
        this.layout = layout;
    }

    // Writing

    static void write(IdentityCertificate certificate, Map<String, Object> map) {
        map.put("layout", certificate.layout().name().toLowerCase(Locale.ROOT));
        certificate
                .witness()
                .ifPresent(point -> map.put(
                        "witness", point.stream().map(Rational::toString).toList()));
        List<Object> cases = new ArrayList<>();
        for (IdentityCertificate.Case each : certificate.cases()) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("pair", each.pair());
            if (!each.ones().isEmpty()) {
                Map<String, Object> ones = new LinkedHashMap<>();
                each.ones().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(one -> ones.put(one.getKey().toString(), one.getValue()));
                out.put("ones", ones);
            }
            if (each.continues()) {
                out.put("continues", true);
            }
            out.putAll(node(each.node()));
            cases.add(out);
        }
        map.put("cases", cases);
    }

    private static Map<String, Object> node(IdentityNode node) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("steps", node.steps().stream().map(IdentityDocument::step).toList());
        if (node.end() instanceof IdentityNode.Split split) {
            out.put("split", split.atom().toString());
            List<Object> branches = new ArrayList<>();
            for (IdentityNode.Branch branch : split.branches()) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("signs", branch.signs());
                if (branch.fresh()) {
                    each.put("fresh", true);
                }
                each.putAll(node(branch.node()));
                branches.add(each);
            }
            out.put("branches", branches);
        } else if (node.end() instanceof IdentityNode.Closed closed
                && !closed.alone().isEmpty()) {
            out.put(
                    "alone",
                    closed.alone().stream()
                            .map(steps ->
                                    steps.stream().map(IdentityDocument::step).toList())
                            .toList());
        } else if (node.end() instanceof IdentityNode.Empty empty) {
            if (empty.assuming()) {
                out.put("assuming", true);
            }
            List<Object> parts = new ArrayList<>();
            for (Infeasibility.Part part : empty.contradiction().parts()) {
                parts.add(List.of(
                        part.polynomial().toString(),
                        part.strict(),
                        part.weight().toString()));
            }
            out.put("empty", parts);
        }
        return out;
    }

    private static Map<String, Object> step(IdentityStep step) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (step instanceof IdentityStep.Generate generate) {
            out.put("generator", generate.number());
            out.put("kind", generate.kind().name().toLowerCase(Locale.ROOT));
            if (generate.kind() == Generator.Kind.INPUT) {
                out.put("input", generate.input());
            } else if (generate.kind() != Generator.Kind.PI) {
                out.put("of", fraction(generate.argument()));
            }
            if (generate.degree() != 1) {
                out.put("degree", generate.degree());
            }
        } else if (step instanceof IdentityStep.Rewrite rewrite) {
            out.put("instruction", rewrite.instruction());
            out.put("value", fraction(rewrite.value()));
            if (!rewrite.turns().isEmpty()) {
                out.put(
                        "turns",
                        rewrite.turns().stream()
                                .map(turn -> List.<Object>of(
                                        turn.generator(), turn.times(), fraction(turn.cosine()), fraction(turn.sine())))
                                .toList());
            }
        } else if (step instanceof IdentityStep.Assume assume) {
            out.put("instruction", assume.instruction());
            out.put("assume", assume.atom().toString());
            out.put("signs", assume.signs());
        } else if (step instanceof IdentityStep.Choose choose) {
            out.put("instruction", choose.instruction());
            out.put("choose", choose.operand());
        } else if (step instanceof IdentityStep.Solve solve) {
            out.put("solve", solve.generator());
            out.put("value", fraction(solve.value()));
        }
        return out;
    }

    /** The numerator, and if there is more: the divisor and pairs of a factor and an exponent. */
    private static List<Object> fraction(Fraction fraction) {
        List<Object> out = new ArrayList<>();
        out.add(fraction.numerator().toString());
        if (!fraction.divisor().equals(BigInteger.ONE) || !fraction.factors().isEmpty()) {
            out.add(fraction.divisor().toString());
        }
        for (int k = 0; k < fraction.factors().size(); k++) {
            out.add(fraction.factors().get(k).toString());
            out.add(fraction.exponents().get(k));
        }
        return out;
    }

    // Reading

    static IdentityCertificate read(Map<String, Object> map) {
        if (!"identity".equals(map.get("kind"))) {
            throw new IllegalArgumentException("no identity: kind " + map.get("kind"));
        }
        Layout layout = choice(Layout.class, map.get("layout"));
        Strength strength = choice(Strength.class, map.get("strength"));
        try {
            return new IdentityDocument(layout).certificate(map, strength);
        } catch (LimitException exceeded) {
            throw new IllegalArgumentException("exponents beyond the layout " + layout, exceeded);
        }
    }

    private IdentityCertificate certificate(Map<String, Object> map, Strength strength) {
        List<IdentityCertificate.Case> cases = new ArrayList<>();
        for (Object each : list(map.get("cases"))) {
            Map<String, Object> in = map(each);
            Map<Integer, Integer> ones = new LinkedHashMap<>();
            if (in.containsKey("ones")) {
                map(in.get("ones")).forEach((first, one) -> ones.put(integer(first), integer(one)));
            }
            cases.add(new IdentityCertificate.Case(
                    integer(in.get("pair")), ones, isTrue(in.get("continues")), readNode(in)));
        }
        Optional<List<Rational>> witness = Optional.ofNullable(map.get("witness"))
                .map(point -> list(point).stream()
                        .map(value -> Rational.parse(text(value)))
                        .toList());
        return new IdentityCertificate(strength, isTrue(map.get("everywhere")), layout, cases, witness);
    }

    private IdentityNode readNode(Map<String, Object> in) {
        List<IdentityStep> steps =
                list(in.get("steps")).stream().map(each -> readStep(map(each))).toList();
        if (in.containsKey("split")) {
            List<IdentityNode.Branch> branches = new ArrayList<>();
            for (Object each : list(in.get("branches"))) {
                Map<String, Object> branch = map(each);
                branches.add(new IdentityNode.Branch(
                        integer(branch.get("signs")), isTrue(branch.get("fresh")), readNode(branch)));
            }
            return new IdentityNode(steps, new IdentityNode.Split(polynomial(in.get("split")), branches));
        }
        if (in.containsKey("empty")) {
            List<Infeasibility.Part> parts = new ArrayList<>();
            for (Object each : list(in.get("empty"))) {
                List<Object> part = list(each);
                if (part.size() != 3) {
                    throw new IllegalArgumentException("no part of a contradiction: " + part);
                }
                parts.add(new Infeasibility.Part(
                        polynomial(part.get(0)), isTrue(part.get(1)), Rational.parse(text(part.get(2)))));
            }
            return new IdentityNode(
                    steps, new IdentityNode.Empty(new Infeasibility(parts), isTrue(in.get("assuming"))));
        }
        List<List<IdentityStep>> alone = new ArrayList<>();
        for (Object side : list(in.getOrDefault("alone", List.of()))) {
            alone.add(list(side).stream().map(each -> readStep(map(each))).toList());
        }
        return new IdentityNode(steps, new IdentityNode.Closed(alone));
    }

    private IdentityStep readStep(Map<String, Object> in) {
        if (in.containsKey("generator")) {
            return new IdentityStep.Generate(
                    integer(in.get("generator")),
                    choice(Generator.Kind.class, in.get("kind")),
                    readFraction(in.getOrDefault("of", List.of("0"))),
                    integer(in.getOrDefault("input", 0)),
                    integer(in.getOrDefault("degree", 1)));
        }
        if (in.containsKey("solve")) {
            return new IdentityStep.Solve(integer(in.get("solve")), readFraction(in.get("value")));
        }
        int instruction = integer(in.get("instruction"));
        if (in.containsKey("assume")) {
            return new IdentityStep.Assume(instruction, polynomial(in.get("assume")), integer(in.get("signs")));
        }
        if (in.containsKey("choose")) {
            return new IdentityStep.Choose(instruction, integer(in.get("choose")));
        }
        List<IdentityStep.Turn> turns = new ArrayList<>();
        for (Object each : list(in.getOrDefault("turns", List.of()))) {
            List<Object> turn = list(each);
            if (turn.size() != 4) {
                throw new IllegalArgumentException("no turn: " + turn);
            }
            turns.add(new IdentityStep.Turn(
                    integer(turn.get(0)), integer(turn.get(1)), readFraction(turn.get(2)), readFraction(turn.get(3))));
        }
        return new IdentityStep.Rewrite(instruction, readFraction(in.get("value")), turns);
    }

    private Fraction readFraction(@Nullable Object object) {
        List<Object> in = list(object);
        List<Polynomial> factors = new ArrayList<>();
        List<Integer> exponents = new ArrayList<>();
        for (int k = 2; k + 1 < in.size(); k += 2) {
            factors.add(polynomial(in.get(k)));
            exponents.add(integer(in.get(k + 1)));
        }
        if (in.isEmpty() || in.size() > 2 && in.size() % 2 != 0) {
            throw new IllegalArgumentException("no quotient: " + in);
        }
        BigInteger divisor = in.size() > 1 ? new BigInteger(text(in.get(1))) : BigInteger.ONE;
        return new Fraction(polynomial(in.get(0)), divisor, factors, exponents);
    }

    private Polynomial polynomial(@Nullable Object object) {
        return PolynomialText.parse(text(object), layout);
    }

    private static boolean isTrue(@Nullable Object object) {
        return Boolean.TRUE.equals(object);
    }

    private static String text(@Nullable Object object) {
        if (object instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text: " + object);
    }

    private static int integer(@Nullable Object object) {
        if (object instanceof Integer number) {
            return number;
        }
        if (object instanceof String digits && digits.matches("\\d{1,9}")) {
            return Integer.parseInt(digits);
        }
        throw new IllegalArgumentException("no whole number: " + object);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, @Nullable Object object) {
        return Enum.valueOf(type, text(object).toUpperCase(Locale.ROOT));
    }

    private static List<Object> list(@Nullable Object object) {
        if (object instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw new IllegalArgumentException("no list: " + object);
    }

    private static Map<String, Object> map(@Nullable Object object) {
        if (object instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, value) -> result.put(text(key), value));
            return result;
        }
        throw new IllegalArgumentException("no map: " + object);
    }
}
