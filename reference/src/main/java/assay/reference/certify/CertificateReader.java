package assay.reference.certify;

import assay.reference.certify.AllSizesIdentity.InstanceProof;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads certificates from the plain maps that {@link Certificate#toMap} writes. */
public final class CertificateReader {
    private CertificateReader() {}

    /**
     * The certificate in a map.
     *
     * @throws IllegalArgumentException if a member is missing, wrong or too many
     */
    public static Certificate read(Map<String, Object> map) {
        Certificate certificate = parse(map);
        if (!certificate.toMap().equals(map)) {
            throw new IllegalArgumentException("a member of the certificate is wrong or too many");
        }
        return certificate;
    }

    private static Certificate parse(Map<String, Object> map) {
        String kind = text(map.get("kind"));
        return switch (kind) {
            case "counterexample" ->
                new Counterexample(
                        place(text(map.get("place"))),
                        map.containsKey("sizes") ? sizes(map.get("sizes")) : Sizes.NONE,
                        point(map.get("at")),
                        map.containsKey("entry") ? integers(map.get("entry")) : List.of(),
                        Range.parse(text(map.get("yours"))),
                        Range.parse(text(map.get("expected"))),
                        map.containsKey("zeros") ? zeros(map.get("zeros")) : List.of());
            case "shape" -> new ShapeMismatch(text(map.get("yours")), text(map.get("expected")));
            case "budget", "none" -> new NoCertificate(kind.equals("budget"), text(map.get("reason")));
            case "exhaustive" -> exhaustive(map);
            case "identity" -> identity(map);
            default -> throw new IllegalArgumentException("'" + kind + "' is no kind of certificate");
        };
    }

    private static Certificate identity(Map<String, Object> map) {
        if (map.containsKey("by")) {
            return new SameProgram();
        }
        if (map.containsKey("trials")) {
            return new ProbableIdentity(
                    integer(map.get("trials")), integer(map.get("degree")), integer(map.get("bits")));
        }
        if (map.containsKey("swapped")) {
            return new SwappedIdentity(parse(object(map.get("swapped"))));
        }
        if (map.containsKey("defined")) {
            return new DefinedIdentity(parse(object(map.get("certificate"))));
        }
        if (map.containsKey("merges")) {
            return new StepwiseIdentity(merges(map.get("merges")));
        }
        if (map.containsKey("where")) {
            Optional<List<Integer>> fences = map.containsKey("fences")
                    ? Optional.of(list(map.get("fences")).stream()
                            .map(CertificateReader::integer)
                            .toList())
                    : Optional.empty();
            return new AlmostEverywhereIdentity(point(map.get("at")), fences, parse(object(map.get("certificate"))));
        }
        if (map.containsKey("classes")) {
            List<Certificate> classes = new ArrayList<>();
            for (Object each : list(map.get("classes"))) {
                classes.add(parse(object(each)));
            }
            return new ResidueIdentity(integer(map.get("power")), integer(map.get("modulus")), classes);
        }
        if (map.containsKey("instances")) {
            SortedMap<String, Integer> degrees = new TreeMap<>();
            object(map.get("degrees")).forEach((size, degree) -> degrees.put(size, integer(degree)));
            List<List<InstanceProof>> lemmas = new ArrayList<>();
            for (Object lemma : list(map.get("lemmas"))) {
                lemmas.add(instances(lemma));
            }
            return new AllSizesIdentity(
                    Boolean.TRUE.equals(map.get("keepsDivisors")), degrees, instances(map.get("instances")), lemmas);
        }
        if (map.containsKey("at")) {
            List<SizesIdentity.Part> parts = new ArrayList<>();
            for (Object each : list(map.get("at"))) {
                Map<String, Object> part = object(each);
                parts.add(new SizesIdentity.Part(sizes(part.get("sizes")), parse(object(part.get("certificate")))));
            }
            return new SizesIdentity(parts);
        }
        return IdentityCertificate.fromMap(map);
    }

    private static List<Counterexample.Zero> zeros(@Nullable Object value) {
        List<Counterexample.Zero> zeros = new ArrayList<>();
        for (Object each : list(value)) {
            Map<String, Object> zero = object(each);
            zeros.add(
                    new Counterexample.Zero(integer(zero.get("instruction")), parse(object(zero.get("certificate")))));
        }
        return zeros;
    }

    private static List<StepwiseIdentity.Merge> merges(@Nullable Object value) {
        List<StepwiseIdentity.Merge> merges = new ArrayList<>();
        for (Object each : list(value)) {
            Map<String, Object> merge = object(each);
            merges.add(new StepwiseIdentity.Merge(
                    integer(merge.get("instruction")),
                    integer(merge.get("equal")),
                    integers(merge.get("cuts")),
                    parse(object(merge.get("certificate")))));
        }
        return merges;
    }

    private static List<InstanceProof> instances(@Nullable Object value) {
        List<InstanceProof> instances = new ArrayList<>();
        for (Object each : list(value)) {
            Map<String, Object> instance = object(each);
            SortedMap<String, Integer> indices = new TreeMap<>();
            object(instance.get("indices")).forEach((name, index) -> indices.put(name, integer(index)));
            instances.add(new InstanceProof(
                    sizes(instance.get("sizes")), indices, parse(object(instance.get("certificate")))));
        }
        return instances;
    }

    private static Exhaustive exhaustive(Map<String, Object> map) {
        SortedMap<String, Exhaustive.Side> box = new TreeMap<>();
        object(map.get("box")).forEach((name, ends) -> {
            List<Integer> side = integers(ends);
            if (side.size() != 2) {
                throw new IllegalArgumentException("a side of a box has two ends");
            }
            box.put(name, new Exhaustive.Side(side.get(0), side.get(1)));
        });
        return new Exhaustive(box);
    }

    private static Counterexample.Place place(String spelling) {
        return Arrays.stream(Counterexample.Place.values())
                .filter(place -> place.spelling().equals(spelling))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + spelling + "' is no place"));
    }

    private static Sizes sizes(@Nullable Object value) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        object(value).forEach((name, size) -> sizes.put(name, integer(size)));
        return new Sizes(sizes);
    }

    private static SortedMap<String, Rational> point(@Nullable Object value) {
        SortedMap<String, Rational> point = new TreeMap<>();
        object(value).forEach((name, coordinate) -> point.put(name, Rational.parse(text(coordinate))));
        return point;
    }

    private static List<Integer> integers(@Nullable Object value) {
        List<Integer> integers = new ArrayList<>();
        for (Object each : list(value)) {
            integers.add(integer(each));
        }
        return integers;
    }

    private static int integer(@Nullable Object value) {
        if (value instanceof Integer integer) {
            return integer;
        }
        throw new IllegalArgumentException("a whole number is expected, not " + value);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text is expected, not " + value);
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list is expected, not " + value);
    }

    private static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> object = new TreeMap<>();
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("an object is expected, not " + value);
        }
        map.forEach((name, member) -> object.put(String.valueOf(name), member));
        return object;
    }
}
