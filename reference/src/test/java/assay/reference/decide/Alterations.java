package assay.reference.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Certificates with one member changed. The inside of an identity is left alone: its own test
 * alters it. So is the choice between two ways to apply a theorem, both of which may be right, and another
 * box on which both sides agree too.
 */
final class Alterations {
    private static final Set<String> INSIDE =
            Set.of("cases", "witness", "layout", "everywhere", "reason", "keepsDivisors", "box");

    private Alterations() {}

    static List<Map<String, Object>> of(Map<String, Object> certificate) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map.Entry<String, Object> member : certificate.entrySet()) {
            if (INSIDE.contains(member.getKey())) {
                continue;
            }
            Map<String, Object> without = new LinkedHashMap<>(certificate);
            without.remove(member.getKey());
            all.add(without);
            boolean choices = member.getKey().equals("at") && member.getValue() instanceof List<?>;
            for (Object changed : changed(member.getValue())) {
                if (choices && ((List<?>) changed).size() < ((List<?>) member.getValue()).size()) {
                    // A proof at fewer sizes is a proof too.
                    continue;
                }
                Map<String, Object> with = new LinkedHashMap<>(certificate);
                with.put(member.getKey(), changed);
                all.add(with);
            }
        }
        Map<String, Object> more = new LinkedHashMap<>(certificate);
        more.put("note", "extra");
        all.add(more);
        return all;
    }

    private static List<Object> changed(Object value) {
        List<Object> all = new ArrayList<>();
        if (value instanceof Integer number) {
            all.add(number + 1);
        } else if (value instanceof Boolean truth) {
            all.add(!truth);
        } else if (value instanceof String text) {
            all.add(text(text));
        } else if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
                all.add(list.subList(1, list.size()));
                for (Object first : changed(list.get(0))) {
                    List<Object> with = new ArrayList<>(list);
                    with.set(0, first);
                    all.add(with);
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> inner = new LinkedHashMap<>();
            map.forEach((name, member) -> inner.put(String.valueOf(name), member));
            for (Map<String, Object> change : of(inner)) {
                all.add(change);
            }
        }
        return all;
    }

    /** Another number or another word. */
    private static String text(String text) {
        if (text.matches("-?[0-9]+(/[0-9]+)?")) {
            return text.startsWith("-") ? text.substring(1) + "1" : "-1" + text;
        }
        if (text.startsWith("[")) {
            return "[1e9, 2e9]";
        }
        return text.equals("undefined") ? "[0, 1]" : text + "x";
    }

    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(String.valueOf(name), copy(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            for (Object each : list) {
                copy.add(copy(each));
            }
            return copy;
        }
        return value;
    }
}
