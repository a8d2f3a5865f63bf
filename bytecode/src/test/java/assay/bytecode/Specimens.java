package assay.bytecode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every form of lambda, method reference and record that the compiler writes differently, and what comes of it. */
public final class Specimens implements Supplier<List<String>> {
    private final String own;

    /** They are found by their name, in whichever form they were loaded. */
    public Specimens() {
        this.own = "own";
    }

    private record Empty() {}

    private record Mixed(
            boolean truth,
            char sign,
            byte small,
            short brief,
            int whole,
            long wide,
            float rough,
            double real,
            String text,
            int[] list) {}

    private record Pair<A, B>(A first, B second) {}

    private record OwnText(int value) {
        @Override
        public String toString() {
            return "own " + value;
        }
    }

    private interface Named {
        String name();

        default Supplier<String> greeting() {
            return () -> hidden() + name();
        }

        private String hidden() {
            return "hello ";
        }
    }

    private static final class Inner {
        private final int value;

        private Inner(int value) {
            this.value = value;
        }

        private int plus(int other) {
            return value + other;
        }

        private Supplier<IntSupplier> nested() {
            return () -> () -> this.plus(1);
        }
    }

    @FunctionalInterface
    private interface Wide {
        double of(long first, double second, Object third, byte fourth);
    }

    @Override
    public List<String> get() {
        List<String> found = new ArrayList<>();
        lambdas(found);
        references(found);
        numbers(found);
        streams(found);
        records(found);
        faults(found);
        return found;
    }

    private void lambdas(List<String> found) {
        Supplier<String> nothing = () -> "nothing";
        long seven = 7;
        double half = 0.5;
        Wide wide = (first, second, third, fourth) -> first * seven + second * half + fourth + third.hashCode();
        Function<String, String> outer = text -> own + text;
        Runnable adds = () -> found.add("added");
        Runnable drops = () -> found.add("dropped".concat("!"));
        adds.run();
        drops.run();
        Named named = () -> "name";
        found.addAll(List.of(
                nothing.get(),
                outer.apply("!"),
                "" + wide.of(3, 4, 5, (byte) 6),
                named.greeting().get()));
        found.add("" + (make() == make()));
        found.add("" + new Inner(41).nested().get().getAsInt());
    }

    private static Supplier<String> make() {
        return () -> "the same";
    }

    private void references(List<String> found) {
        Function<String, Integer> parse = Integer::parseInt;
        ToIntFunction<String> length = String::length;
        Function<Object, String> text = Object::toString;
        Supplier<String> bound = own::trim;
        Function<String, StringBuilder> constructor = StringBuilder::new;
        IntFunction<int[]> array = int[]::new;
        Function<Integer, Inner> hidden = Inner::new;
        BiFunction<Inner, Integer, Integer> method = Inner::plus;
        Function<CharSequence, Integer> contract = CharSequence::length;
        Supplier<List<String>> list = ArrayList::new;
        Predicate<String> empty = String::isEmpty;
        Function<int[], int[]> copy = int[]::clone;
        Supplier<String> above = super::toString;
        found.add(parse.apply("12") + " " + length.applyAsInt("four") + " " + text.apply(5) + " " + bound.get());
        found.add(constructor.apply("built").append('!').toString() + array.apply(3).length + list.get());
        found.add("" + method.apply(hidden.apply(40), 2) + contract.apply("abc") + empty.test(""));
        found.add("" + copy.apply(new int[] {1, 2}).length + above.get().isEmpty());
    }

    private static void numbers(List<String> found) {
        ToDoubleFunction<Integer> unboxed = Integer::doubleValue;
        ToLongFunction<Integer> wider = value -> value;
        IntToDoubleFunction widened = value -> value;
        DoubleUnaryOperator root = Math::sqrt;
        IntUnaryOperator least = Math::abs;
        LongFunction<Long> boxed = Long::valueOf;
        Function<Integer, Long> longer = Integer::longValue;
        Function<Character, Integer> code = Character::getNumericValue;
        Supplier<Character> sign = () -> 'x';
        ToDoubleFunction<Float> rough = value -> value;
        IntSupplier open = new Pair<>(3, 4)::first;
        found.add(unboxed.applyAsDouble(2) + " " + wider.applyAsLong(3) + " " + widened.applyAsDouble(4));
        found.add(root.applyAsDouble(2) + " " + least.applyAsInt(-3) + " " + boxed.apply(5) + " " + longer.apply(6));
        found.add(code.apply('7') + " " + sign.get() + " " + rough.applyAsDouble(1.5f) + " " + open.getAsInt());
    }

    private static void streams(List<String> found) {
        Map<Integer, List<String>> byLength = List.of("a", "bb", "cc", "d").stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
        found.add(byLength.toString());
        found.add(
                IntStream.range(0, 5).mapToObj(k -> k * k).map(String::valueOf).collect(Collectors.joining(",")));
        found.add(""
                + IntStream.of(3, 1, 2)
                        .boxed()
                        .sorted()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private static void records(List<String> found) {
        record Local(String name, Double value) {}
        int[] list = {1};
        Mixed one = new Mixed(true, 'c', (byte) -1, (short) 2, 3, 1L << 40, -0.0f, Double.NaN, "text", list);
        Mixed same = new Mixed(true, 'c', (byte) -1, (short) 2, 3, 1L << 40, -0.0f, Double.NaN, "text", list);
        Mixed zero = new Mixed(true, 'c', (byte) -1, (short) 2, 3, 1L << 40, 0.0f, Double.NaN, "text", list);
        List<Object> all = List.of(
                new Empty(),
                new Mixed(false, 'd', (byte) 1, (short) 1, 1, 1, 1, 1, "", new int[0]),
                new Pair<>("a", List.of(1)),
                new Pair<>("a", List.of(2)),
                new Local("n", 1.5),
                new OwnText(3));
        for (Object each : all) {
            found.add(each.toString().replaceAll("\\[I@\\w+", "list") + " " + (each.equals(each))
                    + each.equals(own(each)));
        }
        found.add(
                new Pair<>("a", 1).hashCode() + " " + new Pair<>(null, null).hashCode() + " " + new Empty().hashCode());
        found.add("" + new Local("n", 1.5).hashCode() + (one.hashCode() == same.hashCode()));
        found.add("" + one.equals(same) + one.equals(zero) + same.equals(one) + new Empty().equals(new Empty()));
        found.add("" + new Pair<>("a", null).equals(new Pair<>("a", null)) + new Pair<>("a", 1).equals("a"));
    }

    private static Object own(Object other) {
        return other instanceof Empty ? new Pair<>(1, 2) : new Empty();
    }

    /** What was put into a list against its type is found where it is used. */
    @SuppressWarnings("unchecked")
    private static void faults(List<String> found) {
        Function<String, Object> any = Object::hashCode;
        Function<Object, Object> raw = (Function<Object, Object>) (Function<?, ?>) any;
        try {
            found.add("" + raw.apply(5));
        } catch (ClassCastException fault) {
            found.add("a number is no text");
        }
        String nobody = found.isEmpty() ? "" : null;
        try {
            Supplier<String> none = nobody::trim;
            found.add(none.get());
        } catch (NullPointerException fault) {
            found.add("nothing to trim");
        }
    }
}
