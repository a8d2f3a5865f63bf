package assay.grader.batch;

import assay.grader.answer.Claim;
import assay.reference.certify.Certificate;
import assay.reference.certify.CertificateReader;
import assay.reference.certify.Check;
import assay.reference.certify.Checker;
import assay.reference.certify.Counterexample;
import assay.reference.certify.Range;
import assay.reference.decide.Equality;
import assay.reference.expression.Dimension;
import assay.reference.expression.Expression;
import assay.reference.expression.Sizes;
import assay.reference.number.Rational;
import assay.reference.polynomial.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate as a report states it, to be checked against the formulas that it is about. Nothing is searched for: the
 * checker of the engine multiplies out and evaluates.
 */
record StoredCertificate(Map<String, Object> stated) {
    private static final Pattern ENTRY = Pattern.compile("entry \\[([0-9, ]+)\\]: (.*)");
    private static final String DIFFERENCES = ", by differences ";
    private static final int MOST_ENTRIES = 4_096;
    private static final List<String> FOR_PEOPLE = List.of("kinks", "covers");

    /** Whether it is of a kind that says whether two formulas are equal. */
    boolean isAboutFormulas() {
        Object kind = stated.get("kind");
        return "identity".equals(kind) || "counterexample".equals(kind);
    }

    /** Whether it says that they are equal. */
    boolean saysEqual() {
        return "identity".equals(stated.get("kind"));
    }

    /** Whether it proves what it says of one of these claims. */
    boolean proves(List<Claim> claims) {
        return claims.stream().anyMatch(this::proves);
    }

    private boolean proves(Claim claim) {
        try {
            Checker checker = new Checker(claim.left(), claim.right());
            for (Certificate certificate : certificates(claim)) {
                if (checker.check(certificate) instanceof Check.Valid valid && fits(valid)) {
                    return true;
                }
            }
            return false;
        } catch (IllegalArgumentException notOfThatKind) {
            return false;
        }
    }

    private boolean fits(Check.Valid valid) {
        return switch (valid.claim()) {
            case EQUAL, EQUAL_WHERE_DEFINED, EQUAL_ALMOST_EVERYWHERE -> saysEqual();
            case DIFFERENT -> !saysEqual();
            case NOTHING -> false;
        };
    }

    /** What it may be in full: a report leaves out what can be told from the formulas. */
    private List<Certificate> certificates(Claim claim) {
        return saysEqual() ? identities() : points(claim);
    }

    /**
     * The layout of a derivative, which is for people, stands where that of the polynomials stood; the policy for kinks, and of
     * which points the certificate speaks, are for people too.
     */
    private List<Certificate> identities() {
        List<String> layouts = Arrays.stream(Layout.values())
                .map(layout -> layout.name().toLowerCase(Locale.ROOT))
                .toList();
        Map<String, Object> plain = new LinkedHashMap<>(stated);
        FOR_PEOPLE.forEach(plain::remove);
        Object named = stated.get("layout");
        if (named == null || layouts.contains(String.valueOf(named))) {
            return List.of(CertificateReader.read(plain));
        }
        plain.remove("layout");
        List<Certificate> identities = new ArrayList<>();
        if (!plain.containsKey("cases")) {
            return List.of(CertificateReader.read(plain));
        }
        for (String layout : layouts) {
            plain.put("layout", layout);
            identities.add(CertificateReader.read(plain));
        }
        return identities;
    }

    private List<Certificate> points(Claim claim) {
        String yours = String.valueOf(stated.get("yours"));
        String expected = String.valueOf(stated.get("expected"));
        int evidence = expected.indexOf(DIFFERENCES);
        String exact = evidence < 0 ? expected : expected.substring(0, evidence);
        Set<String> sizeNames = new Equality()
                .sizes(claim.left(), claim.right())
                .get(0)
                .values()
                .keySet();
        SortedMap<String, Integer> sizes = new TreeMap<>();
        SortedMap<String, Rational> at = new TreeMap<>();
        if (stated.get("at") instanceof Map<?, ?> place) {
            place.forEach((name, value) -> {
                if (sizeNames.contains(String.valueOf(name))) {
                    sizes.put(String.valueOf(name), Integer.valueOf(String.valueOf(value)));
                } else {
                    at.put(String.valueOf(name), Rational.parse(String.valueOf(value)));
                }
            });
        }
        List<Certificate> points = new ArrayList<>();
        for (List<Integer> entry : entries(yours, claim.right(), new Sizes(sizes))) {
            for (Counterexample.Place kind : Counterexample.Place.values()) {
                Range left = Range.parse(bare(yours));
                Range right = Range.parse(bare(exact));
                boolean defined = left instanceof Range.Between && right instanceof Range.Between;
                boolean undefined = kind == Counterexample.Place.DEFINEDNESS || kind == Counterexample.Place.NOWHERE;
                if (defined != undefined) {
                    points.add(new Counterexample(kind, new Sizes(sizes), at, entry, left, right));
                }
            }
        }
        return points;
    }

    private static String bare(String value) {
        Matcher named = ENTRY.matcher(value);
        return named.matches() ? named.group(2) : value;
    }

    /** The entry that is named, or any where none is. */
    private static List<List<Integer>> entries(String value, Expression formula, Sizes sizes) {
        Matcher named = ENTRY.matcher(value);
        if (named.matches()) {
            List<Integer> entry = new ArrayList<>();
            for (String index : named.group(1).split(", ")) {
                entry.add(Integer.valueOf(index));
            }
            return List.of(entry);
        }
        List<List<Integer>> entries = new ArrayList<>(List.of(List.of()));
        for (Dimension axis : formula.shape().dimensions()) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> entry : entries) {
                for (int index = 1; index <= axis.at(sizes) && longer.size() < MOST_ENTRIES; index++) {
                    List<Integer> next = new ArrayList<>(entry);
                    next.add(index);
                    longer.add(next);
                }
            }
            entries = longer;
        }
        return entries;
    }
}
